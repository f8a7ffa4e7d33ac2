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

-- Whether it was said what kind of chat it was; and how a desk asks for that, from now on part of each policy.
update conversations set protocol = protocol || '{"wrapped":false}';
update policies set policy = policy || '{"wrapUp":{"required":false,"hours":24}}';

-- Chats that somebody held and that have ended, to be wrapped up.
create index conversations_ended on conversations (holder, closed_at) where phase = 'closed' and kind = 'chat';
