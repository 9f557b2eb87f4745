-- An answer, and a mail that comes back, name the desk's mail by its id.
create index sent_mail_message_id on sent_mail (message_id);
