-- Words as people write them: Spanish stems, accents ignored.
create extension if not exists unaccent;

create text search configuration mesa (copy = spanish);
alter text search configuration mesa
    alter mapping for word, hword, hword_part with unaccent, spanish_stem;
alter text search configuration mesa
    alter mapping for numword, numhword, hword_numpart with unaccent, simple;

-- The same without stems, for a word that is still being typed.
create text search configuration mesa_letters (copy = simple);
alter text search configuration mesa_letters
    alter mapping for word, hword, hword_part, numword, numhword, hword_numpart with unaccent, simple;

-- The words of a ticket with its whole conversation: what everybody may find, and that with the desk's own notes.
create table ticket_words (
    ticket       text collate "C" primary key references ticket,
    public_words tsvector not null,
    all_words    tsvector not null
);

create index ticket_public_words on ticket_words using gin (public_words);
create index ticket_all_words on ticket_words using gin (all_words);

-- A text may hold more words than can be kept; then it is not found by them, but never refused for it.
create function ticket_words_of(said text) returns tsvector language plpgsql stable as $$
begin
    return to_tsvector('mesa', left(said, 200000));
exception when program_limit_exceeded then
    return ''::tsvector;
end $$;

create function find_ticket_by_words() returns trigger language plpgsql as $$
declare
    words tsvector := ticket_words_of(concat_ws(' ', new.subject, new.description, new.requester_name))
        || array_to_tsvector(array[new.digits::text]);
begin
    insert into ticket_words values (new.number, words, words);
    return null;
end $$;

create trigger ticket_words after insert on ticket
    for each row execute function find_ticket_by_words();

create function find_message_by_words() returns trigger language plpgsql as $$
declare
    words tsvector := ticket_words_of(new.text);
begin
    update ticket_words
    set public_words = case when new.internal then public_words else public_words || words end,
        all_words    = all_words || words
    where ticket = new.ticket;
    return null;
exception when program_limit_exceeded then
    return null;
end $$;

create trigger ticket_message_words after insert on ticket_message
    for each row execute function find_message_by_words();
