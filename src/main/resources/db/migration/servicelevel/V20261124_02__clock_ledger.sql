-- The clock ledger: what was promised, when its time ran and when it stood still. Lines are only ever added.
create table clock_entry (
    id               bigint generated always as identity primary key,
    ticket           text collate "C" not null,
    target           text             not null,
    party            text             not null,
    at               timestamptz      not null,
    event            text             not null,
    within_seconds   bigint check (within_seconds > 0),
    calendar         text,
    calendar_version integer          not null,
    reason           text             not null,
    detail           text,
    actor            text,
    check ((event in ('START', 'RETARGET')) = (within_seconds is not null and calendar is not null))
);

create index clock_entry_by_ticket on clock_entry (ticket, id);

create function refuse_to_change_the_ledger() returns trigger language plpgsql as $$
begin
    raise exception 'The clock ledger is never changed: lines are only added to it';
end $$;

create trigger clock_entry_is_never_changed before update or delete or truncate on clock_entry
    execute function refuse_to_change_the_ledger();
