-- Forms that have arrived, so that none counts twice: the mark is made of a form's key and what it said.
create table sent_form (
    mark    uuid primary key,
    sent_at timestamptz not null
);

create index sent_form_by_age on sent_form (sent_at);
