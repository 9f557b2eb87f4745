-- Files are kept in pieces, so that none is ever whole in memory; the pieces come before what is only known at the end.
create table ticket_attachment (
    id           uuid primary key,
    ticket       text collate "C" not null references ticket,
    file_name    text             not null,
    media_type   text             not null,
    size         bigint           not null check (size > 0),
    sha256       text             not null check (length(sha256) = 64),
    internal     boolean          not null,
    actor_kind   text             not null,
    actor_person uuid,
    actor_name   text             not null,
    added_at     timestamptz      not null
);

create index ticket_attachment_by_ticket on ticket_attachment (ticket, added_at);

create table ticket_attachment_piece (
    attachment uuid references ticket_attachment on delete cascade deferrable initially deferred,
    place      integer,
    content    bytea not null,
    primary key (attachment, place)
);
-- most files are compressed already; trying it again only costs time
alter table ticket_attachment_piece alter column content set storage external;

create table ticket_watcher (
    ticket text collate "C" references ticket,
    person uuid,
    primary key (ticket, person)
);

create index ticket_watcher_by_person on ticket_watcher (person);

create table ticket_link (
    from_ticket text collate "C" references ticket,
    kind        text,
    to_ticket   text collate "C" references ticket,
    primary key (from_ticket, kind, to_ticket),
    check (from_ticket <> to_ticket)
);

create index ticket_link_to on ticket_link (to_ticket);
