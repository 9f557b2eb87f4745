-- The language that a person chose; the desk's file says another or none.
alter table person add column chosen_language text;
