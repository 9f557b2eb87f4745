-- Who asked for a link by mail. What they typed is kept only until it is known who is meant, the line for a day.
create table link_request (
    id       uuid primary key,
    about    text not null check (about in ('PASSWORD', 'TICKET')),
    typed    varchar(254),
    ticket   text,
    asked_at timestamptz not null,
    person   uuid
);
create index link_request_person on link_request (person, asked_at);
create index link_request_asked on link_request (asked_at);
