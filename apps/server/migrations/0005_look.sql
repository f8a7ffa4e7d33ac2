-- How a desk looks to its visitors, see domain/desk/look.ts; and the newest claims of a desk, of which its visitors are told how long it usually takes.

alter table desks add column look jsonb not null default '{"greeting":"","colour":null,"hides":false}';

create index conversations_claimed on conversations (desk, claimed_at desc) where kind = 'chat' and claimed_at is not null;
