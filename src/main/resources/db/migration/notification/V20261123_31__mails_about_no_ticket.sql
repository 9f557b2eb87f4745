-- Some mails are about a person alone, such as the link to a new password.
alter table sent_mail alter column ticket drop not null;
