-- Looking after people: invitations, links for a new password, and pictures. Only hashes of the links' tokens are kept.

create table invitations (
  id uuid primary key,
  token_hash bytea not null unique,
  email text not null,
  organisation text not null check (organisation in ('member', 'manager', 'admin')),
  -- [{"desk", "role"}]
  roles jsonb not null,
  made_by uuid references people on delete set null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null
);

-- One link at most for each person: a new one takes the place of the one before.
create table reset_links (
  person uuid primary key references people on delete cascade,
  token_hash bytea not null unique,
  expires_at timestamptz not null
);

-- Who asked for a new password, until somebody makes them a link.
create table reset_requests (
  person uuid primary key references people on delete cascade,
  asked_at timestamptz not null default now()
);

create table pictures (
  person uuid primary key references people on delete cascade,
  type text not null check (type in ('image/png', 'image/jpeg', 'image/webp')),
  bytes bytea not null,
  -- Changes with the picture, so that browsers may keep it for ever under its address.
  version uuid not null
);
