-- Behind which version a version was written, 0 for none: of two that somebody writes behind the same one, one counts.
alter table mail_wording add column behind bigint;

update mail_wording set behind = before.id
from (select id as own, lag(id, 1, 0::bigint) over (partition by mail, language order by id) as id from mail_wording) before
where before.own = mail_wording.id;

alter table mail_wording alter column behind set not null;
alter table mail_wording add constraint mail_wording_behind unique (mail, language, behind);
