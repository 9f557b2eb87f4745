-- What only an incident has, beside its case file.
create table incident_record (
    ticket             varchar(20) primary key,
    version            integer not null,
    root_cause_known   boolean not null,
    immediate_solution boolean not null,
    unanswered         boolean not null,
    findings           integer not null,
    quality_controlled boolean not null
);
