-- Canned responses of one person beside those of a desk; and locked ones, which are sent as they stand.

alter table canned_responses
  alter column desk drop not null,
  add column person uuid references people on delete cascade,
  add column locked boolean not null default false,
  add constraint canned_responses_owner check (num_nonnulls(desk, person) = 1),
  add constraint canned_responses_locked check (desk is not null or not locked),
  add constraint canned_responses_person_shortcut_key unique (person, shortcut);
