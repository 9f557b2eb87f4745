-- Until when nobody else hands this mail over, because somebody is about it.
alter table sent_mail add column claimed_until timestamptz;
