-- How many mails somebody got within the hour, and the ones that were too many.
create index sent_mail_recipient on sent_mail (recipient, changed_at);

alter table sent_mail drop constraint sent_mail_state_check;
alter table sent_mail add check (state in ('SENDING', 'SENT', 'REFUSED', 'HELD_BACK'));
