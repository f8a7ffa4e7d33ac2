-- What else the rules look at in a conversation, see domain/conversation/state.ts. Nobody searches by what is in `protocol`.
alter table conversations add column protocol jsonb not null
  default '{"seats":{"supervisor":null,"coordinator":null},"handUp":false,"rung":null,"unattended":false}';

-- The desk that was asked for help: the conversation is on its board too.
alter table conversations add column fallback uuid references desks;
create index conversations_helped on conversations (fallback) where phase <> 'closed' and fallback is not null;

-- How a waiting chat climbs, from now on part of each policy.
update policies set policy = policy || '{"ladder":{"nudge":15,"call":30,"fallback":60,"leave":120,"fallbackDesk":null}}';

-- Who holds what: asked every few seconds, to notice a holder whose line is gone.
create index conversations_taken on conversations (holder) where phase = 'taken';
