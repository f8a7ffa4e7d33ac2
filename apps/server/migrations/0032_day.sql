-- Since when whoever asked to be covered is on their break.
alter table shift_asks add column begun_at timestamptz;

-- Stays on for somebody who is late, also where the desk takes calls during shifts only.
alter table unscheduled add column stays boolean not null default false;
