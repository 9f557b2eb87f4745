-- Log-ins and tokens hang on the person, but not by a foreign key: the directory keeps its own house.
create table account (
    person_id       uuid primary key,
    password_hash   varchar(200) not null,
    failed_attempts integer not null,
    locked_until    timestamptz,
    changed_at      timestamptz not null
);

create table access_token (
    id         uuid primary key,
    person_id  uuid not null,
    name       varchar(100) not null,
    hash       varchar(64) not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index access_token_person on access_token (person_id);

-- One row: what links are signed with while nobody has set a secret (only for trying Mesa out).
create table signing_key (
    only_one boolean primary key default true check (only_one),
    secret   varchar(100) not null
);
