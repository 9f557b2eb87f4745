-- The public holidays that the desk counts by, of whole years: what a newer edition of the library says holds for the
-- days to come only.

create table public_holiday_code (
    code       text primary key,
    first_year integer not null,
    last_year  integer not null check (last_year >= first_year)
);

create table public_holiday (
    code    text references public_holiday_code (code),
    day     date,
    holiday text not null,
    primary key (code, day)
);
