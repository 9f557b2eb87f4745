-- Which mails people wrote about a ticket, so that the desk's next one answers theirs in their own mail program.
create table written_mail (
    id bigint generated always as identity primary key,
    ticket text not null,
    writer uuid not null,
    message_id text not null,
    behind bigint not null,
    unique (ticket, message_id)
);
comment on column written_mail.behind is 'the mail that the desk had begun last about the ticket; 0 for none';
