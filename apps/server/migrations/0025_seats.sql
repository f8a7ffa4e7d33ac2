-- With a chat its seats end.
update conversations set protocol = jsonb_set(protocol, '{seats}', '{"supervisor":null,"coordinator":null}')
  where phase = 'closed' and (protocol -> 'seats' ->> 'supervisor' is not null or protocol -> 'seats' ->> 'coordinator' is not null);

-- What an offer and a ticket say of themselves is found by the kind of its entry: what was said at the same moment moved its place.
update conversations set protocol = protocol #- '{handOff,place}' where protocol ->> 'handOff' is not null;
update conversations set protocol = jsonb_set(protocol #- '{ticket,place}', '{ticket,made}', to_jsonb(protocol -> 'ticket' ->> 'place' is not null))
  where protocol ->> 'ticket' is not null;
