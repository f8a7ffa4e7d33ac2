-- Whether visitors are asked at the end how it was, and who reads it: part of each policy from now on. Desks that are there already do not ask until
-- somebody says so.
update policies set policy = policy || '{"rating":{"on":false,"holder":true}}';
