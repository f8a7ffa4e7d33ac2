-- Rooms and direct conversations are logs as well. They have no visitor, nobody claims them, and some have no desk.
alter table conversations
  alter desk drop not null,
  alter visitor drop not null,
  alter handle drop not null,
  alter phase drop not null,
  add constraint of_a_visitor check (kind in ('room', 'direct') or num_nulls(desk, visitor, handle, phase) = 0);

-- Whose they are: the people in them or invited, or those of their desk.
create index conversations_people on conversations using gin ((protocol -> 'people')) where kind in ('room', 'direct');
create index conversations_rooms on conversations (desk) where kind = 'room';

-- How far somebody has read a room, in their own numbers.
create table seen (
  person uuid not null references people,
  conversation uuid not null references conversations,
  n int not null,
  primary key (person, conversation)
);

-- Whether direct messages call somebody.
alter table people add column direct boolean not null default true;
