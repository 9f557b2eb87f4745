-- Who turned out to be somebody is found by whom they turned out to be.
create index person_same_as on person (same_as) where same_as is not null;
