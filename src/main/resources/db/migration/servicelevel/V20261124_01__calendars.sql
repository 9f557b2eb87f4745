-- The calendars by which the desk counts time. What leaves the desk's file stays here: old promises go by it.

create table working_calendar (
    id     text primary key,
    name   text    not null,
    active boolean not null
);

-- Rules are never changed, a change is the next version; the first one holds since ever.
create table working_calendar_version (
    calendar   text references working_calendar (id),
    number     integer check (number > 0),
    valid_from timestamptz check ((valid_from is null) = (number = 1)),
    rules      jsonb not null,
    primary key (calendar, number)
);

create function refuse_change_of_calendar_version() returns trigger language plpgsql as $$
begin
    raise exception 'a calendar''s version is never changed, add the next one';
end $$;

create trigger calendar_versions_stay before update or delete on working_calendar_version
    for each statement execute function refuse_change_of_calendar_version();
