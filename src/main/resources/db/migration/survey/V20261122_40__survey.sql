-- How satisfied a requester was with one ticket (A16); the score is null until the requester gave one.
create table survey (
    ticket text primary key,
    invited_at timestamptz not null,
    closes_at timestamptz not null,
    score smallint check (score between 1 and 5),
    remark text,
    answered_at timestamptz,
    version integer not null
);

create index survey_answered on survey (answered_at) where answered_at is not null;
