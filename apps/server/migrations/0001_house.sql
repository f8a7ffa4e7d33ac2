-- The house: the organisation, its desks with their versioned policy, its people and what they may do, and who is there.

create table organisation (
  one boolean primary key default true check (one),
  name text not null,
  made_at timestamptz not null default now()
);

create table desks (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  time_zone text not null,
  training boolean not null default false,
  -- {"week": [{"day", "from", "to"}], "closures": [{"from", "to", "reason"}]}, see domain/desk/hours.ts
  hours jsonb not null,
  -- Sites that may embed the desk's chat, as origins; none listed means any.
  sites text[] not null default '{}',
  made_at timestamptz not null default now()
);

create table policies (
  desk uuid not null references desks on delete cascade,
  version int not null,
  policy jsonb not null,
  made_by uuid,
  made_at timestamptz not null default now(),
  primary key (desk, version)
);

create table people (
  -- The id of the person's account.
  id uuid primary key,
  public_name text not null,
  organisation text not null default 'member' check (organisation in ('member', 'manager', 'admin')),
  status text not null default 'offline' check (status in ('online', 'away', 'offline')),
  active boolean not null default true,
  made_at timestamptz not null default now()
);

create table memberships (
  desk uuid not null references desks on delete cascade,
  person uuid not null references people on delete cascade,
  role text not null check (role in ('trainee', 'listener', 'coordinator', 'supervisor')),
  accepting boolean not null default false,
  primary key (desk, person)
);
create index memberships_of_person on memberships (person);

create table canned_responses (
  id uuid primary key,
  desk uuid not null references desks on delete cascade,
  shortcut text not null,
  title text not null,
  text text not null,
  next text check (next in ('name', 'email')),
  unique (desk, shortcut)
);

-- A visit is a visitor's right to one conversation. Only the hash of its token is kept.
create table visits (
  visitor uuid primary key,
  token_hash bytea not null unique,
  conversation uuid not null unique,
  desk uuid not null references desks on delete cascade,
  handle text not null,
  expires_at timestamptz not null
);
create index visits_by_expiry on visits (expires_at);

-- A running server holds a lease; what it says of windows counts only while the lease runs.
create table nodes (
  id uuid primary key,
  lease_until timestamptz not null
);
create table windows (
  id uuid primary key,
  node uuid not null references nodes on delete cascade,
  person uuid not null references people on delete cascade,
  opened_at timestamptz not null default now()
);
create index windows_of_person on windows (person);
create index windows_of_node on windows (node);

-- What was done to whom by whom, and never a word of content.
create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor uuid,
  action text not null,
  subject text not null,
  facts jsonb not null default '{}'
);
