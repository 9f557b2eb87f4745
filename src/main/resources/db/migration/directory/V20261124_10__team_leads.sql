-- Who leads a team is told when one of its tickets is late.

alter table support_team add lead text;
comment on column support_team.lead is 'the log-in name of who leads it; empty: nobody, its people are told';
