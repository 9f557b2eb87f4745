-- How the desk's own people worded a mail, every version; the newest one counts. One without words: Mesa's own again.
create table mail_wording (
    id bigint generated always as identity primary key,
    mail text not null,
    language text not null,
    subject text,
    body text,
    changed_at timestamptz not null,
    changed_by uuid not null,
    check ((subject is null) = (body is null))
);

create index mail_wording_mail on mail_wording (mail, language, id desc);
