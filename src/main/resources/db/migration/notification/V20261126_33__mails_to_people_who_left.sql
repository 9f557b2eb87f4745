-- Whoever has left the desk's file is sent nothing any more; the ticket says so once.
alter table sent_mail drop constraint sent_mail_state_check;
alter table sent_mail add check (state in ('SENDING', 'SENT', 'REFUSED', 'HELD_BACK', 'GONE'));
