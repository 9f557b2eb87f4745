-- Every mail the desk sent, one line per step of a process and receiver: what is tried again is not sent again.
create table sent_mail (
    id bigint generated always as identity primary key,
    step text not null,
    recipient text not null,
    ticket text not null,
    template text not null,
    message_id text not null,
    state text not null check (state in ('SENDING', 'SENT', 'REFUSED')),
    changed_at timestamptz not null,
    unique (step, recipient)
);

create index sent_mail_ticket on sent_mail (ticket, recipient, id);
