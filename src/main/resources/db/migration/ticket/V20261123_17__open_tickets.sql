-- What is not over is little among all that ever was, and what most lists show: of the desk, a team, a person, nobody.
create index ticket_open on ticket (digits desc)
    where status in ('NEW', 'IN_PROGRESS', 'WAITING', 'RESOLVED');
create index ticket_open_of_team on ticket (team, digits desc)
    where status in ('NEW', 'IN_PROGRESS', 'WAITING', 'RESOLVED');
create index ticket_open_of_assignee on ticket (assignee, digits desc)
    where status in ('NEW', 'IN_PROGRESS', 'WAITING', 'RESOLVED') and assignee is not null;
create index ticket_open_of_nobody on ticket (digits desc)
    where status in ('NEW', 'IN_PROGRESS', 'WAITING', 'RESOLVED') and assignee is null;
