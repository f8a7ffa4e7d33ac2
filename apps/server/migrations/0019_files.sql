-- Files in conversations, sealed with the conversation's key. A file belongs to the entry with its id, which is committed after it.
create table files (
  conversation uuid not null,
  id uuid not null,
  audience text not null check (audience in ('everyone', 'staff', 'supervisors')),
  -- Who attached it: a visitor or a person.
  by uuid not null,
  at timestamptz not null,
  -- {"name", "type"}
  about bytea not null,
  content bytea not null,
  -- Of a picture, a small one.
  preview bytea,
  primary key (conversation, id)
);
-- Ciphertext does not get smaller.
alter table files alter column content set storage external, alter column preview set storage external;
create index files_by_time on files (at);

-- Which files a desk takes, from now on part of each policy: none until a desk wants them.
update policies set policy = policy ||
  '{"files":{"visitors":false,"staff":false,"megabytes":5,"each":10,"kinds":["pictures","pdf","documents","text"]}}';
