-- What can be reported against. What leaves the desk's file stays here, out of use.

create table service_offering (
    id          text primary key,
    name        text    not null,
    description text    not null,
    supplier    text references support_team (id),
    active      boolean not null
);

create table service_team (
    service text references service_offering (id),
    level   integer check (level between 1 and 3),
    team    text not null references support_team (id),
    primary key (service, level)
);

create table service_category (
    service  text references service_offering (id),
    position integer,
    id       text    not null,
    name     text    not null,
    active   boolean not null,
    primary key (service, position),
    unique (service, id) deferrable initially deferred
);
