-- For how many milliseconds nobody had done anything in a window when it last said so, and since when its line is gone.
alter table windows add column idle float8 not null default 0, add column gone_at timestamptz;

-- Why somebody is not online, and when they mean to be back.
alter table people
  add column absent_for text check (absent_for in ('break', 'meeting', 'elsewhere', 'idle', 'left')),
  add column back_at timestamptz;

update policies set policy = policy || '{"awayMinutes":15}';
