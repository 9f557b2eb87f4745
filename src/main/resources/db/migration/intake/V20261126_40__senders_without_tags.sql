-- Other desks write each mail from another address behind a plus: how many came lately is counted for what stands before it.
drop index received_mail_by_sender;
create index received_mail_by_sender on received_mail (regexp_replace(sender, '[+][^@]*@', '@'), received_at);
