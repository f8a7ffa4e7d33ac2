-- Who was put on a desk by a colleague and has not said yes: asked to it, and no member yet.

alter table memberships add column invited_by uuid references people on delete set null, add column invited boolean not null default false;

create or replace view passages as
select m.person, m.desk,
  coalesce((select case when a.text = '' then 0 else a.version end from agreements a where a.desk = m.desk order by a.version desc limit 1), 0) as agreement,
  coalesce((select max(c.version) from acceptances c where c.person = m.person and c.desk = m.desk), 0) as agreed
from memberships m
where not m.invited;
