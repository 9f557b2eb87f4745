-- A file may have come with something that was said; others came alone.
alter table ticket_attachment add column message bigint references ticket_message;
