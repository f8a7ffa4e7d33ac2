-- A canned response may ask whether what the visitor came for is answered.
alter table canned_responses drop constraint canned_responses_next_check,
  add constraint canned_responses_next_check check (next in ('name', 'email', 'answered'));

-- What every desk has from the start, for desks that were there before; where the shortcut is taken it stays as it is.
insert into canned_responses (id, desk, shortcut, title, text, next)
  select gen_random_uuid(), desks.id, first.shortcut, first.title, first.text, first.next
  from desks, (values
    ('1-name', 'Ask for a name', 'May I ask what to call you? Any name will do, and none is fine too.', 'name'),
    ('1-email', 'Ask for an email', 'Would you leave me an email address, in case we have to write to you later? You need not.', 'email'),
    ('9-answered', 'Ask whether it is answered', 'Does that answer your question, or is there something else?', 'answered')
  ) as first (shortcut, title, text, next)
on conflict do nothing;

-- Nudges to the holder of a chat are part of its state.
update conversations set protocol = protocol || '{"nudges":[]}';

-- An offer says whether it may be accepted beyond a limit.
update conversations set protocol = jsonb_set(protocol, '{handOff,beyond}', 'false') where protocol ->> 'handOff' is not null;

-- How many chats somebody holds at once: nobody is held to a number that nobody has set.
update policies set policy = policy || '{"limits":{"trainee":null,"listener":null,"coordinator":null,"supervisor":null}}';

-- How a desk does it in a chat: a desk that was there before is reminded after a minute, and shown no stages.
update policies set policy = policy || '{"practice":{"replySeconds":60,"phrases":["I am still looking; give me a moment."],
  "stages":{"start":[],"middle":[],"end":[]}}}';
