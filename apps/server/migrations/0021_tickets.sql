-- A ticket is part of the state of its conversation.
update conversations set protocol = protocol || '{"ticket":null}';

-- Conversations that have ended and whose ticket is open stay on the board of their desk.
create index conversations_promised on conversations (desk)
  where protocol ->> 'ticket' is not null and protocol -> 'ticket' ->> 'closedAt' is null;

-- What has ended of late and was a ticket.
create index conversations_settled on conversations (desk, closed_at)
  where phase = 'closed' and (kind = 'thread' or protocol ->> 'ticket' is not null);

-- Hours until a ticket is due, from now on part of each policy.
update policies set policy = policy || '{"ticketHours":48}';
