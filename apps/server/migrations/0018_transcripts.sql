-- Conversations that are to be mailed to their visitors, once whoever reads mail at that address has said so.

create table transcript_requests (
  id uuid primary key,
  token_hash bytea not null unique,
  conversation uuid not null,
  desk uuid not null references desks on delete cascade,
  -- Sealed. Null once the conversation was sent.
  address bytea,
  made_at timestamptz not null,
  expires_at timestamptz not null
);
create index transcript_requests_of on transcript_requests (conversation, made_at);

update policies set policy = policy || jsonb_build_object('transcript', jsonb_build_object(
  'offers', true,
  'confirm', E'Your conversation with {desk}\n\nSomebody, we hope you, asked for a conversation with {desk} to be sent to this address. To have it, open this link within a day and press the button there:\n\n{link}\n\nIf it was not you, there is nothing to do: nothing will be sent.',
  'letter', E'Your conversation with {desk}\n\nThis is what was written.'));
