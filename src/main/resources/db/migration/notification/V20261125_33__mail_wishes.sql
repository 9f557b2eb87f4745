-- Which mails a person wants; who is not here wants all of them.
create table mail_wish (
    person uuid primary key,
    wish text not null check (wish in ('ALL', 'MINE', 'DIGEST'))
);

-- What waits for the one mail a day, until that mail is sent. One line per step of a process and person.
create table digest_item (
    id bigint generated always as identity primary key,
    person uuid not null,
    step text not null,
    ticket text not null,
    template text not null,
    quote text not null,
    happened_at timestamptz not null,
    digest text,
    unique (step, person)
);

create index digest_item_person on digest_item (person, digest);
