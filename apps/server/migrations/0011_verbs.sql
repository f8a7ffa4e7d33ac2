-- What supervisors do to a conversation: deleting entries, and tags. See domain/policy/policy.ts.

update policies set policy = policy || '{"holderMay":[],"tags":[]}';

-- The tags that a conversation carries, by their ids, among what the rules look at.
update conversations set protocol = protocol || '{"tags":[]}';
alter table conversations alter column protocol set default
  '{"seats":{"supervisor":null,"coordinator":null},"handUp":false,"rung":null,"unattended":false,"handOff":null,"tags":[]}';
