// Rooms and direct conversations, as given, when, happens.

import assert from 'node:assert/strict'
import test from 'node:test'
import {
  type Actor,
  type Command,
  changesState,
  decide,
  type Entry,
  fold,
  isRoom,
  looksIn,
  type Room,
  type RoomState,
  readerOf,
  roomAfter,
  runningAt,
  tell,
} from '../index.ts'
import { ana, asking, ben, cy, DESK, facts, log, NOW, type Step, SYSTEM, say, staff, sue, visitor } from '../testing/given.ts'

const dan = { ...staff('Dan'), desks: {} }
const names = { colleagues: { ana: 'Ana', ben: 'Ben', cy: 'Cy', dan: 'Dan' } }
const found = (form: 'room' | 'direct', title: string, ...people: string[]): Command => ({ do: 'found', form, desk: null, title, people })
const DESKS: Step = [SYSTEM, { do: 'found', form: 'room', desk: DESK, title: '', people: [] }]
const MADE: Step = [ana, found('room', 'Evenings', 'ben'), names]
const desk = log(DESKS, [ana, say('hello')])
const free = log(MADE)
const joined = log(MADE, [ben, { do: 'join' }])
const two = log([ana, found('direct', '', 'dan'), names], [dan, say('hi')])
const HOUR = 3_600_000
const announce = (until = NOW + HOUR): Command => ({ do: 'announce', text: 'The lift is out', until })

const roomIn = (entries: readonly Entry[]): Room => {
  const state = fold(entries)
  assert.ok(isRoom(state))
  return state
}
const reads = (entries: readonly Entry[], actor: Actor): string => {
  const reader = readerOf(roomIn(entries), actor, facts)
  return 'tier' in reader ? reader.tier : reader.refusal.rule
}

test('ROOM-1 a desk’s room is read and written in by whoever is on the desk and not kept out, whatever their role', () => {
  for (const who of [ana, staff('Tia', 'trainee'), cy, sue, staff('Ned', 'listener', false)]) {
    assert.equal(reads(desk, who), 'staff')
    assert.equal(asking(desk, who, say('x')), 'message/staff')
  }
  const shut = { ...ana, desks: { [DESK]: { role: 'listener', accepting: false, shut: true } } } as const
  for (const who of [dan, shut, visitor]) assert.equal(asking(desk, who, say('x')), 'no-such-conversation')
  assert.equal(asking([], ana, { do: 'found', form: 'room', desk: DESK, title: '', people: [] }), 'malformed')
  assert.equal(asking(desk, SYSTEM, { do: 'found', form: 'room', desk: DESK, title: '', people: [] }), 'already-open')
})

test('ROOM-2 whoever makes a room is in it and looks after it; everybody else is asked, and reads once they have accepted', () => {
  assert.deepEqual(roomIn(free).people, {
    ana: { name: 'Ana', stands: 'keeper', since: NOW },
    ben: { name: 'Ben', stands: 'asked', since: NOW },
  })
  assert.equal(reads(free, ben), 'join-first')
  assert.equal(asking(free, ben, say('x')), 'join-first')
  assert.equal(asking(free, ben, { do: 'join' }), 'joined/staff')
  assert.equal(asking(free, ben, { do: 'part' }), 'parted/staff')
  assert.equal(reads(joined, ben), 'staff')
  assert.equal(asking(free, dan, { do: 'join' }), 'no-such-conversation')
  assert.equal(asking([], ana, found('room', ' ', 'ben'), names), 'empty')
  assert.equal(asking([], ana, found('room', '(S) Room', 'ben'), names), 'name-imitates-role')
  assert.equal(asking([], ana, found('room', 'x', 'zed'), names), 'no-such-person')
})

test('ROOM-3 whoever looks after a room asks people in, sends them out and names it; nobody else does, and nobody by their office', () => {
  const commands = [
    { do: 'invite', person: 'cy' },
    { do: 'remove', person: 'ana' },
    { do: 'retitle', title: 'Nights' },
  ] as const
  for (const command of commands) {
    assert.match(asking(joined, ana, command, names), /\/staff$/)
    assert.equal(asking(joined, ben, command, names), 'role-may-not')
    assert.equal(asking(desk, sue, command, names), 'role-may-not')
  }
  assert.equal(asking(joined, { ...dan, organisation: 'admin' }, { do: 'retitle', title: 'x' }), 'no-such-conversation')
  const out = log(MADE, [ben, { do: 'join' }], [ana, { do: 'remove', person: 'ben' }])
  assert.equal(reads(out, ben), 'no-such-conversation')
  assert.equal(asking(joined, ana, { do: 'invite', person: 'ben' }, names), '')
})

test('ROOM-4 a room is left by whoever likes; where nobody looks after it any more, whoever has been in it longest does', () => {
  const left = log(MADE, [ben, { do: 'join' }], [ana, { do: 'part' }])
  assert.deepEqual(roomIn(left).people, { ben: { name: 'Ben', stands: 'keeper', since: NOW } })
  assert.equal(reads(left, ana), 'no-such-conversation')
  assert.equal(asking(desk, ana, { do: 'part' }), 'role-may-not')
  const [cyJoins, benJoins] = [[cy, { do: 'join' }, { now: NOW + 1 }] as const, [ben, { do: 'join' }, { now: NOW + 2 }] as const]
  const later = log([ana, found('room', 'x', 'ben', 'cy'), names], cyJoins, benJoins, [ana, { do: 'part' }])
  assert.deepEqual([roomIn(later).people.cy?.stands, roomIn(later).people.ben?.stands], ['keeper', 'member'])
  const alone = log(MADE, [ana, { do: 'part' }], [ben, { do: 'join' }])
  assert.equal(roomIn(alone).people.ben?.stands, 'keeper')
  assert.equal(asking(joined, ben, { do: 'join' }), '')
})

test('ROOM-5 a direct conversation is of two, who are both in it at once; nobody joins or leaves it, and nobody else ever reads it', () => {
  assert.equal(asking(two, dan, say('x')), 'message/staff')
  assert.deepEqual(
    [reads(two, ana), reads(two, dan), reads(two, sue), reads(two, { ...ben, organisation: 'admin' })],
    ['staff', 'staff', 'no-such-conversation', 'no-such-conversation'],
  )
  for (const command of [{ do: 'invite', person: 'ben' }, { do: 'part' }, announce(), { do: 'retitle', title: 'x' }] as const)
    assert.equal(asking(two, ana, command, names), 'direct-of-two')
  assert.equal(asking([], ana, found('direct', '', 'ana'), names), 'direct-of-two')
  assert.equal(asking([], ana, found('direct', '', 'ben', 'dan'), names), 'direct-of-two')
  assert.equal(asking(two, dan, found('direct', '', 'ana'), names), 'already-open')
})

test('ROOM-6 a message may call people by name, each once and 50 at most', () => {
  const verdict = decide(fold(desk), ana, { do: 'say', text: 'x', mentions: ['ben', 'ben', 'cy'] }, facts)
  assert.ok(verdict.ok)
  assert.deepEqual(verdict.value[0]?.body, { kind: 'message', mentions: ['ben', 'cy'] })
  const crowd = decide(fold(desk), ana, { do: 'say', text: 'x', mentions: Array.from({ length: 60 }, (_, nth) => `p${nth}`) }, facts)
  assert.ok(crowd.ok)
  assert.ok(crowd.value[0]?.body.kind === 'message' && crowd.value[0].body.mentions?.length === 50)
})

test('ROOM-7 messages are pinned by whoever looks after the room, 20 at most; what is deleted is pinned no more', () => {
  const pin = { do: 'pin', entry: 'e2', on: true } as const
  assert.equal(asking(desk, cy, pin), 'pinned/staff')
  assert.equal(asking(desk, ana, pin), 'role-may-not')
  assert.equal(asking(two, dan, pin), 'pinned/staff')
  assert.equal(asking(desk, cy, { ...pin, entry: 'e1' }), 'no-such-entry')
  const pinned = log(DESKS, [ana, say('hello')], [cy, pin])
  assert.deepEqual(roomIn(pinned).pins, ['e2'])
  assert.equal(asking(pinned, sue, pin), '')
  assert.deepEqual(roomIn(log(DESKS, [ana, say('hello')], [cy, pin], [ana, { do: 'delete', entry: 'e2' }])).pins, [])
  const full = log(
    DESKS,
    ...Array.from({ length: 20 }, (_, n): Step[] => [
      [ana, say(`${n}`)],
      [cy, { ...pin, entry: `e${2 * n + 2}` }],
    ]).flat(),
  )
  assert.equal(
    asking([...full], cy, pin, { named: { audience: 'staff', author: { kind: 'system' }, body: { kind: 'message' }, erased: false } }),
    '',
  )
  assert.equal(asking(log(DESKS, [ana, say('hello')]), cy, { ...pin, on: false }), '')
  const more = { audience: 'staff', author: { kind: 'system' }, body: { kind: 'message' }, erased: false } as const
  assert.equal(asking(full, cy, { ...pin, entry: 'elsewhere' }, { named: more }), 'enough-pins')
})

test('ROOM-8 an announcement is made by whoever looks after the room, runs from a minute to 31 days, five at once', () => {
  assert.equal(asking(desk, cy, announce()), 'announced/staff')
  assert.equal(asking(joined, ana, announce()), 'announced/staff')
  assert.equal(asking(desk, ana, announce()), 'role-may-not')
  for (const until of [NOW, NOW + 59_000, NOW + 32 * 24 * HOUR, Number.NaN]) assert.equal(asking(desk, cy, announce(until)), 'not-an-end')
  const five = log(DESKS, ...['a', 'b', 'c', 'd', 'e'].map((id): Step => [cy, announce(), { id }]))
  assert.equal(asking(five, cy, announce()), 'enough-announcements')
  assert.equal(asking(five, cy, announce(NOW + 3 * HOUR), { now: NOW + 2 * HOUR }), 'announced/staff')
})

test('ROOM-9 each says once that they have read it; it stands until it ends or is taken back, also with the words it was made of', () => {
  const read: Step = [ana, { do: 'acknowledge', announcement: 'a' }]
  const told = log(DESKS, [cy, announce(), { id: 'a' }], read)
  assert.deepEqual(
    runningAt(roomIn(told), NOW).map(({ by, read }) => [by, read]),
    [['Cy', ['cy', 'ana']]],
  )
  assert.equal(asking(told, ana, { do: 'acknowledge', announcement: 'a' }), '')
  assert.equal(asking(told, ana, { do: 'acknowledge', announcement: 'b' }), '')
  assert.equal(asking(told, ben, { do: 'acknowledge', announcement: 'a' }, { now: NOW + 2 * HOUR }), '')
  assert.deepEqual(runningAt(roomIn(told), NOW + HOUR), [])
  assert.deepEqual(roomIn(log(DESKS, [cy, announce(), { id: 'a' }], [sue, { do: 'retract', announcement: 'a' }])).announcements, [])
  assert.equal(asking(told, cy, { do: 'delete', entry: 'e2' }), 'deleted/staff retracted/staff')
})

test('ROOM-10 one deletes what one wrote oneself; in a desk’s room its supervisors delete the rest', () => {
  const remove = { do: 'delete', entry: 'e2' } as const
  assert.equal(asking(desk, ana, remove), 'deleted/staff')
  assert.equal(asking(desk, sue, remove), 'deleted/staff')
  for (const who of [ben, cy]) assert.equal(asking(desk, who, remove), 'not-your-words')
  assert.equal(asking(two, ana, remove), 'not-your-words')
  assert.equal(asking(desk, sue, { do: 'delete', entry: 'e1' }), 'no-such-entry')
})

test('ROOM-11 whoever is on a chat says so in one go, and whom to ask instead', () => {
  assert.equal(asking(desk, ana, { do: 'engage', instead: 'ben' }, names), 'engaged/staff')
  assert.equal(asking(desk, ana, { do: 'engage', instead: null }), 'engaged/staff')
  assert.equal(asking(desk, ana, { do: 'engage', instead: 'zed' }, names), 'no-such-person')
})

test('ROOM-12 nobody reads a room as a look, and nothing of a chat can be done in it', () => {
  for (const who of [ana, sue, dan]) assert.equal(looksIn(roomIn(desk), who), false)
  for (const command of [{ do: 'claim' }, { do: 'whisper', text: 'x' }, { do: 'close' }, { do: 'note', text: 'x' }] as const)
    assert.equal(asking(desk, sue, command), 'role-may-not')
  assert.equal(asking(desk, SYSTEM, { do: 'lapse' }), 'role-may-not')
})

const WITH_KEEPER: Step = [SYSTEM, { ...found('room', 'Night line, 10:00 to 14:00', 'ana', 'cy'), keepers: ['cy'] } as Command, names]
const ofShift = log(WITH_KEEPER)

test('ROOM-14 the room of a shift is made by nobody: all are asked in, and its coordinator looks after it once in', () => {
  assert.deepEqual(
    Object.values(roomIn(ofShift).people).map(({ stands, placed }) => [stands, placed]),
    [
      ['asked', 'member'],
      ['asked', 'keeper'],
    ],
  )
  const first = log(WITH_KEEPER, [ana, { do: 'join' }])
  assert.deepEqual(roomIn(first).people.ana?.stands, 'member')
  const both = log(WITH_KEEPER, [ana, { do: 'join' }], [cy, { do: 'join' }])
  assert.deepEqual([roomIn(both).people.ana?.stands, roomIn(both).people.cy?.stands], ['member', 'keeper'])
  assert.equal(asking(both, cy, announce()), 'announced/staff')
  assert.equal(asking(both, ana, announce()), 'role-may-not')
  const nobody = log([SYSTEM, found('room', 'x', 'ana', 'ben'), names], [ben, { do: 'join' }])
  assert.equal(roomIn(nobody).people.ben?.stands, 'keeper')
  assert.equal(roomIn(log(WITH_KEEPER, [ana, { do: 'join' }], [SYSTEM, { do: 'remove', person: 'cy' }])).people.ana?.stands, 'keeper')
})

test('ROOM-14 whoever is on the shift later is asked in by the house and sent out by it, and nobody else is placed', () => {
  const later = log(WITH_KEEPER, [SYSTEM, { do: 'invite', person: 'ben', keeps: true }, names])
  assert.deepEqual(roomIn(later).people.ben, { name: 'Ben', stands: 'asked', since: NOW, placed: 'keeper' })
  assert.equal(asking(later, SYSTEM, { do: 'remove', person: 'ben' }), 'parted/staff')
  assert.equal(asking(later, SYSTEM, { do: 'retitle', title: 'Night line, 10:00 to 15:00' }), 'titled/staff')
  assert.equal(asking(later, SYSTEM, announce()), 'role-may-not')
  for (const room of [desk, two]) assert.equal(asking(room, SYSTEM, { do: 'invite', person: 'cy' }, names), 'role-may-not')
  assert.equal(asking([], SYSTEM, found('direct', '', 'ana'), names), 'malformed')
  const own = log(
    [ana, { ...found('room', 'x', 'ben'), keepers: ['ben'] } as Command, names],
    [ana, { do: 'invite', person: 'cy', keeps: true }, names],
  )
  assert.deepEqual([roomIn(own).people.ben?.placed, roomIn(own).people.cy?.placed], [undefined, undefined])
})

test('ROOM-15 what is carried over is announced by whom it was first, until the same end, and read by who had read it', () => {
  const by = { kind: 'staff', person: 'sue', name: 'Sue', role: 'supervisor' } as const
  const carry = { do: 'carry', text: 'The lift is out', until: NOW + HOUR, by, first: 'a', read: ['sue', 'ana'] } as const
  const there = log(WITH_KEEPER, [SYSTEM, carry, { id: 'b' }])
  const [entry] = there.slice(-1)
  assert.deepEqual([entry?.author, entry?.content], [by, { text: 'The lift is out' }])
  const [one] = roomIn(there).announcements
  assert.deepEqual([one?.announcement, one?.by, one?.until, one?.read], ['b', 'Sue', NOW + HOUR, ['sue', 'ana']])
  assert.equal(
    asking(log(WITH_KEEPER, [ana, { do: 'join' }], [SYSTEM, carry, { id: 'b' }]), ana, { do: 'acknowledge', announcement: 'b' }),
    '',
  )
  assert.equal(asking(ofShift, SYSTEM, { ...carry, until: NOW }), 'not-an-end')
  for (const who of [ana, cy])
    assert.equal(asking(log(WITH_KEEPER, [cy, { do: 'join' }], [ana, { do: 'join' }]), who, carry), 'role-may-not')
  for (const room of [desk, two]) assert.equal(asking(room, SYSTEM, carry), 'role-may-not')
})

test('ROOM-15 however much is announced already, what is carried over is too', () => {
  const by = { kind: 'staff', person: 'sue', name: 'Sue', role: 'supervisor' } as const
  const five = ['a', 'b', 'c', 'd', 'e'].map((id): Step => [cy, announce(), { id }])
  const full = log(WITH_KEEPER, [cy, { do: 'join' }], ...five)
  assert.equal(asking(full, cy, announce()), 'enough-announcements')
  assert.equal(asking(full, SYSTEM, { do: 'carry', text: 'x', until: NOW + HOUR, by, first: 'f', read: [] }), 'announced/staff')
})

test('S-1 what a room’s people keep of it themselves is what the log says', () => {
  const whole = log(
    MADE,
    [ben, { do: 'join' }],
    [ana, announce(), { id: 'a' }],
    [ben, { do: 'acknowledge', announcement: 'a' }],
    [ana, say('x')],
  )
  const [first, ...rest] = whole
  const start = fold(first === undefined ? [] : [first])
  assert.ok(isRoom(start))
  let kept: RoomState = start
  for (const { by, what, at } of tell({ tier: 'staff' }, rest)) kept = roomAfter(kept, { author: by, body: what, at })
  const standing = ({ people, pins, announcements, titles }: RoomState) => ({ people, pins, announcements, titles })
  assert.deepEqual(standing(kept), standing(roomIn(whole)))
  assert.ok(whole.filter(changesState).length > 3)
})
