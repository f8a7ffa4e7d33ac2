-- What every desk has from the start, for desks that were there before; where the shortcut is taken it stays as it is.
insert into canned_responses (id, desk, shortcut, title, text, next)
  select gen_random_uuid(), desks.id, first.shortcut, first.title, first.text, first.next
  from desks, (values
    ('1-name', 'Ask for a name', 'May I ask what to call you? Any name will do, and none is fine too.', 'name'),
    ('1-email', 'Ask for an email', 'Would you leave me an email address, in case we have to write to you later? You need not.', 'email')
  ) as first (shortcut, title, text, next)
on conflict do nothing;

-- Nudges to the holder of a chat are part of its state.
update conversations set protocol = protocol || '{"nudges":[]}';

-- How many chats somebody holds at once: nobody is held to a number that nobody has set.
update policies set policy = policy || '{"limits":{"trainee":null,"listener":null,"coordinator":null,"supervisor":null}}';
