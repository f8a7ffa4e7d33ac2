-- Bans, and what they are known by. See domain/ban/ban.ts.

-- Where a visit came from: sealed, for supervisors to see, and its keyed hash. Both are forgotten a day after the visitor was last here.
alter table visits add column address bytea, add column address_mark bytea;
create index visits_from on visits (address_mark) where address_mark is not null;

create table bans (
  id uuid primary key,
  desk uuid not null references desks on delete cascade,
  -- True where the desk's policy said that its bans hold on every desk.
  everywhere boolean not null,
  conversation uuid not null,
  handle text not null,
  -- The hash of the visit's token, and the keyed hash of the address: one of them at least.
  visit_mark bytea,
  address_mark bytea,
  -- Sealed: people write about people here.
  reason bytea not null,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  until timestamptz not null,
  lifted_at timestamptz,
  check (num_nonnulls(visit_mark, address_mark) > 0)
);
create index bans_of_visits on bans (visit_mark) where lifted_at is null;
create index bans_of_addresses on bans (address_mark) where lifted_at is null;
create index bans_of_desks on bans (desk, until);

update policies set policy = policy || '{"bans":{"everywhere":false,"help":""},"flood":{"chats":50,"messages":60}}';
