-- A file is kept before it is known to which ticket it will belong; going there moves no content.
create table ticket_file (
    id         uuid primary key,
    file_name  text   not null,
    media_type text   not null,
    size       bigint not null check (size > 0),
    sha256     text   not null check (length(sha256) = 64)
);

insert into ticket_file select id, file_name, media_type, size, sha256 from ticket_attachment;

alter table ticket_attachment_piece rename to ticket_file_piece;
alter table ticket_file_piece rename column attachment to file;
alter table ticket_file_piece rename constraint ticket_attachment_piece_pkey to ticket_file_piece_pkey;
-- the pieces come before what is only known at the end
alter table ticket_file_piece
    drop constraint ticket_attachment_piece_attachment_fkey,
    add foreign key (file) references ticket_file on delete cascade deferrable initially deferred;

-- what belongs to a ticket can't be taken away from under it
alter table ticket_attachment
    drop column file_name,
    drop column media_type,
    drop column size,
    drop column sha256,
    add foreign key (id) references ticket_file;

-- Files of what is still being written.
create table ticket_staged_file (
    id        uuid primary key references ticket_file on delete cascade,
    owner     uuid        not null,
    place     text        not null,
    staged_at timestamptz not null
);

create index ticket_staged_file_by_place on ticket_staged_file (owner, place, staged_at);
create index ticket_staged_file_by_age on ticket_staged_file (staged_at);
