-- Since when somebody is on a shift: whoever is put on one that runs has not been late since its start.
alter table shift_people add column put_at timestamptz not null default now();

-- Whoever goes on for colleagues who are late does so once their own shift is over, for each of them, and beside what they begin themselves.
drop index unscheduled_now;
create unique index unscheduled_now on unscheduled (person, desk) where ended_at is null and not stays;
