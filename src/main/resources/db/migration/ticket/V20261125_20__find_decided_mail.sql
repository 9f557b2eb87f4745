-- What was decided last about mail that waited, and by whom.
create index received_mail_decided on received_mail (decided_at desc, id desc) where decided_at is not null;
