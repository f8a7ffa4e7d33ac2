-- Mail that goes out. Whom it goes to, what it says and what the mail server answered are sealed with the instance key.

create table mails (
  id uuid primary key,
  kind text not null,
  desk uuid references desks on delete set null,
  message_id text not null,
  -- A keyed hash: enough to count what goes to one address.
  address bytea not null,
  letter bytea not null,
  -- kept: there was no mail server when it was posted.
  state text not null check (state in ('waiting', 'sent', 'failed', 'kept')),
  tries int not null default 0,
  answer bytea,
  made_at timestamptz not null,
  -- When it is tried, or was to be.
  due_at timestamptz not null,
  ended_at timestamptz
);
create index mails_to on mails (address, kind, made_at);
create index mails_waiting on mails (due_at) where state = 'waiting';
create index mails_newest on mails (made_at desc);
