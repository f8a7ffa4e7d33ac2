-- What else the rules look at in a conversation, see domain/conversation/state.ts. Nobody searches by what is in `protocol`.
alter table conversations add column protocol jsonb not null
  default '{"seats":{"supervisor":null,"coordinator":null},"handUp":false,"rung":null,"unattended":false,"handOff":null}';

-- The desk that was asked for help: the conversation is on its board too.
alter table conversations add column fallback uuid references desks;
create index conversations_helped on conversations (fallback) where phase <> 'closed' and fallback is not null;

-- The desk that a chat is being handed to, until that is answered.
alter table conversations add column offered_to uuid references desks;
create index conversations_offered on conversations (offered_to) where phase <> 'closed' and offered_to is not null;

-- How a waiting chat climbs and how a chat is handed over, from now on part of each policy.
update policies set policy = policy || '{"ladder":{"nudge":15,"call":30,"fallback":60,"leave":120,"fallbackDesk":null},
  "handOff":"{who} takes over from here, and has been told what you asked.","handOffSeconds":120}';

-- Who holds what: asked every few seconds, to notice a holder whose line is gone.
create index conversations_taken on conversations (holder) where phase = 'taken';
