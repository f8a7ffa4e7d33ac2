-- What else the rules look at in a conversation and nobody searches by: {"seats": {"supervisor", "coordinator"}, "handUp"}, see domain/conversation/state.ts.
alter table conversations add column protocol jsonb not null default '{"seats":{"supervisor":null,"coordinator":null},"handUp":false}';
