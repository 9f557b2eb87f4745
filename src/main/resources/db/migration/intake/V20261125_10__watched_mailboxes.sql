-- Where Mesa's share of a mailbox begins; a mailbox that its server has made anew has another validity.
create table watched_mailbox (
    mailbox text not null,
    validity bigint not null,
    first_uid bigint not null,
    primary key (mailbox, validity)
);
