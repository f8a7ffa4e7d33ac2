-- The agreements of desks, a row for each version, which is never changed; and who has accepted which, when.

create table agreements (
  desk uuid not null references desks on delete cascade,
  version int not null check (version > 0),
  text text not null,
  made_by uuid references people on delete set null,
  made_at timestamptz not null default now(),
  primary key (desk, version)
);

create table acceptances (
  person uuid not null references people on delete cascade,
  desk uuid not null,
  version int not null,
  accepted_at timestamptz not null default now(),
  primary key (person, desk, version),
  foreign key (desk, version) references agreements on delete cascade
);

create function keep_as_agreed() returns trigger language plpgsql as $$
begin
  raise exception 'What people agreed to is not changed';
end $$;
create trigger agreements_kept before update of desk, version, text, made_at on agreements for each row execute function keep_as_agreed();
create trigger acceptances_kept before update on acceptances for each row execute function keep_as_agreed();

-- How each member stands to their desk. The newest version counts; without a word in it the desk has no agreement.
create view passages as
select m.person, m.desk,
  coalesce((select case when a.text = '' then 0 else a.version end from agreements a where a.desk = m.desk order by a.version desc limit 1), 0) as agreement,
  coalesce((select max(c.version) from acceptances c where c.person = m.person and c.desk = m.desk), 0) as agreed
from memberships m;
