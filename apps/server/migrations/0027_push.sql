-- Push: the house's own key, and the devices that are told when somebody waits.

-- One row, made the first time. The private key is sealed with the instance key.
create table push_keys (
  one boolean primary key default true check (one),
  public_key text not null,
  private_key bytea not null,
  made_at timestamptz not null default now()
);

create table push_subscriptions (
  id uuid primary key,
  person uuid not null references people on delete cascade,
  -- With the sign-in goes the right to tell this device anything.
  session uuid not null unique references auth_session on delete cascade,
  -- The address at the push service: sealed, and its keyed hash, so that a device is here once.
  endpoint bytea not null,
  endpoint_mark bytea not null unique,
  made_at timestamptz not null,
  last_ok_at timestamptz
);
create index push_subscriptions_of on push_subscriptions (person, made_at);
