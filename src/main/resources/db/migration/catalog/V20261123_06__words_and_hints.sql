-- What people call a service, and what the desk asks them to tell about it.
create table service_word (
    service  text references service_offering (id),
    position integer,
    word     text not null,
    primary key (service, position)
);

create table service_ask (
    service  text references service_offering (id),
    position integer,
    id       text not null,
    label    text not null,
    primary key (service, position),
    unique (service, id) deferrable initially deferred
);
