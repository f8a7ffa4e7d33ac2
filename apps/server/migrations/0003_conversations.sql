-- The log. A conversation's row is a cache of the fold of its entries; what people wrote is sealed with the conversation's own key.

create table conversations (
  id uuid primary key,
  kind text not null,
  desk uuid not null references desks,
  visitor uuid not null unique,
  handle text not null,
  phase text not null,
  holder uuid,
  holder_name text,
  version int not null,
  everyone int not null,
  staff int not null,
  supervisors int not null,
  opened_at timestamptz not null,
  claimed_at timestamptz,
  closed_at timestamptz,
  last_at timestamptz not null,
  -- Wrapped by the instance key. Null once the conversation is erased: then nothing in it can be read again.
  data_key bytea
) with (fillfactor = 70);
create index conversations_open on conversations (desk) where phase <> 'closed';

-- No foreign key: an entry is only ever inserted by the statement that has just moved its conversation's row.
create table entries (
  conversation uuid not null,
  -- Places in the three logs: none where its audience may not see it. Supervisors see everything, so theirs is the place in the whole log.
  supervisors int not null,
  staff int,
  everyone int,
  id uuid not null,
  at timestamptz not null,
  -- {"author", "body"}: who and what, without a word of what was written.
  facts jsonb not null,
  content bytea,
  primary key (conversation, supervisors)
);
-- The first entry of a command carries the command's id, so that a resend finds it. By id first: that is how a batch looks them up.
create unique index entries_once on entries (id, conversation);
