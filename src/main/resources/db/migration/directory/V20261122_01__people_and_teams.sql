-- Who asks, who answers, and who belongs where. What leaves the desk's file stays here, out of use.

create extension if not exists pg_trgm;

create table client_organisation (
    id     text primary key,
    name   text    not null,
    active boolean not null
);

create table support_team (
    id       text primary key,
    name     text    not null,
    level    integer not null check (level between 1 and 3),
    skills   text[]  not null,
    supplier boolean not null,
    email    text,
    active   boolean not null
);

create table person (
    id           uuid primary key,
    username     text,
    name         text not null,
    email        text,
    email_key    text,
    phone        text,
    unit         text,
    organisation text references client_organisation (id),
    language     text not null,
    search_text  text not null,
    same_as      uuid references person (id),
    -- checked at the end of the transaction, so that two people can swap in one go
    constraint person_username_unique unique (username) deferrable initially deferred,
    constraint person_email_unique unique (email_key) deferrable initially deferred,
    constraint person_has_mail_or_is_another check ((email is null) = (same_as is not null)),
    check ((email is null) = (email_key is null))
);
comment on column person.email_key is 'the mail address as it is compared: in small letters';
comment on column person.search_text is 'name and mail address in small letters without accents, after a blank';
comment on column person.same_as is 'the person who this one turned out to be';

create index person_search on person using gin (search_text gin_trgm_ops);

create table person_role (
    person uuid references person (id) on delete cascade,
    role   text,
    primary key (person, role)
);
create index person_role_people on person_role (role, person);

create table team_member (
    person uuid references person (id) on delete cascade,
    team   text references support_team (id),
    primary key (person, team)
);
create index team_member_people on team_member (team, person);
