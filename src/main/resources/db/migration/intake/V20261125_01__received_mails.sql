-- Every message of the desk's mailboxes, once however many nodes watch them, and what became of it.
create table received_mail (
    id           bigint generated always as identity primary key,
    mailbox      text        not null,
    message_id   text        not null,
    content_hash text        not null,
    received_at  timestamptz not null,
    sender       text,
    subject      text        not null,
    beginning    text        not null,
    size         bigint      not null,
    state        text        not null check (state in
        ('TICKET', 'COMMENT', 'HELD', 'NOTE', 'QUARANTINE', 'IGNORED', 'REFUSED', 'DELETED')),
    reason       text,
    detail       text,
    ticket       text collate "C" references ticket deferrable initially deferred,
    message      bigint references ticket_message deferrable initially deferred,
    decided_at   timestamptz,
    decided_by   text,
    unique (message_id, content_hash)
);

create index received_mail_waiting on received_mail (state, id) where state in ('QUARANTINE', 'HELD');
create index received_mail_by_ticket on received_mail (ticket, id) where ticket is not null;
create index received_mail_by_message on received_mail (message) where message is not null;
create index received_mail_by_sender on received_mail (sender, received_at);

-- As it came, piece by piece, so that no message is ever whole in memory.
create table received_mail_piece (
    mail    bigint  not null references received_mail on delete cascade,
    place   integer not null,
    content bytea   not null,
    primary key (mail, place)
);
