-- What somebody last did in a window, and since when its line is gone.
alter table windows add column acted_at timestamptz not null default now(), add column gone_at timestamptz;

-- Why somebody is not online, and when they mean to be back.
alter table people
  add column absent_for text check (absent_for in ('break', 'meeting', 'elsewhere', 'idle', 'left')),
  add column back_at timestamptz;

update policies set policy = policy || '{"awayMinutes":15}';
