-- The roster: what is planned, what comes of it with its moments, and what happened.

-- A plan is a document, see domain/shift/plan.ts. Of two who change it the second is told by its version.
create table series (
  id uuid primary key,
  desk uuid not null references desks on delete cascade,
  version int not null,
  plan jsonb not null
);
create index series_of_desk on series (desk);

-- Every version there was, so that a change can be undone and it is on record who made it.
create table series_versions (
  series uuid not null references series on delete cascade,
  version int not null,
  plan jsonb not null,
  made_by uuid,
  made_at timestamptz not null default now(),
  primary key (series, version)
);

-- The shifts of the coming year, made from the plans whenever one changes. What has ended is never made anew.
create table shifts (
  series uuid not null references series on delete cascade,
  -- Where the series had it, on the wall clock of the desk, as YYYY-MM-DDTHH:MM.
  key text not null,
  desk uuid not null references desks on delete cascade,
  starts timestamptz not null,
  ends timestamptz not null check (ends > starts),
  slots jsonb not null,
  primary key (series, key)
);
create index shifts_of_desk on shifts (desk, ends);

create table shift_people (
  series uuid not null,
  key text not null,
  person uuid not null references people on delete cascade,
  slot text not null check (slot in ('supervisor', 'coordinator', 'listener')),
  -- Those of the shift once more, so that who is on one now is asked of one index.
  desk uuid not null,
  starts timestamptz not null,
  ends timestamptz not null,
  primary key (series, key, person),
  foreign key (series, key) references shifts on delete cascade
);
create index shift_people_of_person on shift_people (person, ends);

-- What happened: facts of one person on one shift, as it was planned when the first of them came about.
create table attendances (
  series uuid not null references series on delete cascade,
  key text not null,
  person uuid not null references people on delete cascade,
  desk uuid not null references desks on delete cascade,
  slot text not null,
  starts timestamptz not null,
  ends timestamptz not null,
  confirmed_at timestamptz,
  -- How many minutes late they said they would be.
  late_minutes int,
  in_at timestamptz,
  -- Gone before the end, and not relieved.
  left_at timestamptz,
  relieved_at timestamptz,
  relieved_by uuid references people on delete set null,
  -- Set when they had not come after the time that the desk waits.
  missed_at timestamptz,
  primary key (series, key, person)
);
create index attendances_of_desk on attendances (desk, starts);
create index attendances_of_person on attendances (person, ends);

-- What one asks another one on a shift, and the answer: to be late, to be relieved, to be stood in for.
create table shift_asks (
  id uuid primary key,
  kind text not null check (kind in ('late', 'relief', 'cover')),
  series uuid not null references series on delete cascade,
  key text not null,
  desk uuid not null references desks on delete cascade,
  asker uuid not null references people on delete cascade,
  -- Null: whoever of the shift answers first.
  asked uuid references people on delete cascade,
  minutes int,
  made_at timestamptz not null default now(),
  until timestamptz not null,
  answered_at timestamptz,
  answered_by uuid references people on delete set null,
  yes boolean
);
create index shift_asks_of_shift on shift_asks (series, key);

-- Who takes calls of a desk outside of a shift, where it allows that.
create table unscheduled (
  id uuid primary key,
  person uuid not null references people on delete cascade,
  desk uuid not null references desks on delete cascade,
  began_at timestamptz not null default now(),
  -- When it ends by itself.
  until timestamptz not null,
  ended_at timestamptz
);
create unique index unscheduled_now on unscheduled (person, desk) where ended_at is null;

-- Days on which somebody cannot be put on a shift, both closed.
create table time_off (
  id uuid primary key,
  person uuid not null references people on delete cascade,
  first_day text not null,
  last_day text not null check (last_day >= first_day),
  made_by uuid
);
create index time_off_of_person on time_off (person, last_day);

-- What is done once for a shift, whoever of several servers comes to it first.
create table shift_duties (
  series uuid not null references series on delete cascade,
  key text not null,
  duty text not null,
  done_at timestamptz not null default now(),
  primary key (series, key, duty)
);
