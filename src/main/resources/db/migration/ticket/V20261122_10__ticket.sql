-- The case file. The digits of a number tell tickets apart, its letters only say what it was opened as.
create sequence ticket_number start 10001;

create table ticket (
    number                 text collate "C" primary key,
    digits                 bigint      not null unique,
    version                integer     not null,
    type                   text        not null,
    subject                text        not null,
    description            text        not null,
    service                text        not null,
    category               text,
    channel                text        not null,
    requester_person       uuid        not null,
    requester_name         text        not null,
    requester_email        text,
    requester_unit         text,
    requester_phone        text,
    requester_organisation text,
    requester_registered   boolean     not null,
    urgency                text        not null,
    impact                 text,
    priority               text,
    status                 text        not null,
    waiting_reason         text,
    rejection_cause        text,
    support_level          integer     not null,
    team                   text,
    assignee               uuid,
    opened_at              timestamptz not null,
    changed_at             timestamptz not null,
    check ((status = 'WAITING') = (waiting_reason is not null)),
    check ((status = 'REJECTED') = (rejection_cause is not null))
);

-- Pages of lists go down the digits; each filter that stands alone has its own way there.
create index ticket_by_requester on ticket (requester_person, digits desc);
create index ticket_by_organisation on ticket (requester_organisation, digits desc);
create index ticket_by_status on ticket (status, digits desc);
create index ticket_by_service on ticket (service, digits desc);
create index ticket_by_team on ticket (team, digits desc);
create index ticket_by_assignee on ticket (assignee, digits desc) where assignee is not null;

create sequence ticket_message_id;

create table ticket_message (
    id           bigint primary key,
    ticket       text collate "C" not null references ticket,
    kind         text             not null,
    internal     boolean          not null,
    actor_kind   text             not null,
    actor_person uuid,
    actor_name   text             not null,
    text         text             not null,
    html         text,
    posted_at    timestamptz      not null
);

create index ticket_message_by_ticket on ticket_message (ticket, id desc);

create sequence ticket_timeline_id;

create table ticket_timeline (
    id           bigint primary key,
    ticket       text collate "C" not null references ticket,
    happened_at  timestamptz      not null,
    actor_kind   text             not null,
    actor_person uuid,
    actor_name   text             not null,
    what         text             not null,
    facts        jsonb            not null,
    internal     boolean          not null
);

create index ticket_timeline_by_ticket on ticket_timeline (ticket, id desc);
