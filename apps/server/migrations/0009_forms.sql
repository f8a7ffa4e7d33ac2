-- Forms as data, see domain/form/form.ts. A version is never changed: what was filled in names it. A removed form has a last version that says so.

create table forms (
  id uuid not null,
  version int not null,
  desk uuid not null references desks on delete cascade,
  -- {"use", "title", "fields"}
  form jsonb not null,
  removed boolean not null default false,
  made_by uuid,
  made_at timestamptz not null default now(),
  primary key (id, version)
);
create index forms_of_desk on forms (desk);

-- Whether the visitor is the one to write: it changes with every message, so it has a column of its own.
alter table conversations add column visitors_turn boolean not null default false;

-- Whether it was said what kind of chat it was, and whether a silent visitor was warned. How a desk asks for the one and what it does about the
-- other is part of each policy from now on; desks that are there already end no chat for silence until somebody says so.
update conversations set protocol = protocol || '{"wrapped":false,"warned":false}';
update policies set policy = policy || '{"wrapUp":{"required":false,"hours":24},"silence":{"on":false,"warn":10,"end":5,
  "words":"Are you still there? If we do not hear from you, this chat ends in a few minutes. You can write again at any time."}}';

-- Chats that somebody held and that have ended, to be wrapped up.
create index conversations_ended on conversations (holder, closed_at) where phase = 'closed' and kind = 'chat';
