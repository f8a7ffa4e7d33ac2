-- How a desk goes by its roster, from now on part of each policy.
update policies set policy = policy || '{"roster":{"access":"open","opensBefore":5,"ownLast":5,"uncoveredAfter":10,"lastCall":15,"closingGrace":5,"remindHours":24,"weeklyHours":null,"firstShifts":0,"unscheduledHours":4}}';

-- Once more beside it: each look at the gates would have to unpack the whole policy else.
alter table policies add column roster jsonb generated always as (policy -> 'roster') stored;

create index unscheduled_of_person on unscheduled (person, began_at);

-- What the gates ask is asked with them now, see adapters/postgres/passages.ts.
drop view passages;
