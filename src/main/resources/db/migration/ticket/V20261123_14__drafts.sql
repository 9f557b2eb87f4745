-- What somebody has typed and not sent yet, by the place where they typed it.
create table ticket_draft (
    person   uuid,
    place    text,
    fields   jsonb       not null,
    saved_at timestamptz not null,
    primary key (person, place)
);

create index ticket_draft_by_age on ticket_draft (saved_at);
