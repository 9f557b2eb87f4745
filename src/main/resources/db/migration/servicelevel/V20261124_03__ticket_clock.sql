-- How each clock stands, for lists and filters; drawn from the ledger by the desk, and drawn anew at any time.
-- due_at and breached_at of a running clock may lie ahead; of one that stands still they are null unless they are past.
create table ticket_clock (
    ticket         text collate "C" not null,
    target         text             not null,
    party          text             not null,
    state          text             not null,
    reason         text             not null,
    since          timestamptz      not null,
    within_seconds bigint           not null,
    calendar       text             not null,
    due_at         timestamptz,
    breached_at    timestamptz,
    stopped_at     timestamptz,
    primary key (ticket, target, party)
);

create index ticket_clock_due on ticket_clock (due_at, ticket) where state <> 'STOPPED' and due_at is not null;
create index ticket_clock_breached on ticket_clock (breached_at) where breached_at is not null;
