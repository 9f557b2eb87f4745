-- On what the fault was seen, as the system collected it when the ticket was opened
-- and written before the ticket itself is.
create table ticket_environment (
    ticket           text collate "C" primary key references ticket deferrable initially deferred,
    browser          text,
    operating_system text,
    page             text,
    version          text,
    check (num_nonnulls(browser, operating_system, page, version) > 0)
);
