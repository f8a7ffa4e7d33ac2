-- What entries are found by: keyed tokens of their words (adapters/keys/words.ts), and not a word itself. Written anew from the entries
-- whenever it is missing, so it is in no backup. No foreign keys: checking them would lock the rows that every message moves.
create table entry_words (
  conversation uuid not null,
  -- The entry's place in the log of supervisors, which is the whole log.
  place int not null,
  entry uuid not null,
  at timestamptz not null,
  audience text not null,
  -- Whose key the tokens were made with: a desk, or the conversation itself.
  scope uuid not null,
  -- In the order of their numbers, so that nothing is said of the order of the words.
  tokens bigint[] not null,
  primary key (conversation, place)
);
create index entry_words_tokens on entry_words using gin (tokens);
-- Of a word that is in very many entries, the newest are found along this.
create index entry_words_newest on entry_words (scope, at);

-- How far each conversation's words are kept, and under whose key.
create table searched (
  conversation uuid primary key,
  upto int not null,
  scope uuid not null
);

-- What somebody held, also long ago; and what a desk took over from the one that asked it for help. Neither is touched by a message.
create index conversations_of_holder on conversations (holder) where holder is not null;
create index conversations_lent on conversations (fallback) where fallback is not null;
