-- When a message itself was taken out; that it was there, from whom, and what was decided about it stays.
alter table received_mail add column forgotten_at timestamptz;
update received_mail set forgotten_at = decided_at where state = 'DELETED';

create index received_mail_to_forget on received_mail (coalesce(decided_at, received_at))
    where forgotten_at is null and state in ('IGNORED', 'NOTE', 'REFUSED');
