-- What was answered to a request that carried an Idempotency-Key, so that the same request again does nothing twice.
create table idempotent_answer (
    person       uuid         not null,
    key          varchar(200) not null,
    request_hash varchar(64)  not null,
    status       integer,
    content_type varchar(200),
    location     varchar(500),
    body         text,
    created_at   timestamptz  not null,
    primary key (person, key)
);
create index idempotent_answer_by_age on idempotent_answer (created_at);
