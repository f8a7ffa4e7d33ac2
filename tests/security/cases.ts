// Every case of the permission table: who asks what of a chat that has come how far, and what the rules themselves say to it.

import {
  type Action,
  type Actor,
  type Audience,
  type Command,
  type Draft,
  decide,
  type Entry,
  type Facts,
  type Inquiry,
  isWritten,
  type Refusal,
  ROLES,
  readerOf,
  refuse,
  type Staff,
  type Verdict,
} from '@earshot/domain'
import type { Chats, Step } from '../house/chats.ts'
import type { House } from '../house/house.ts'
import { asGuest, asMember, type Guest, hire, type Member, type Place, TAG, visits } from '../house/people.ts'

/** Phases that only somebody of the staff can bring a chat to are made for each of them: `theirs` is held by whoever asks. */
const SHARED = ['unopened', 'waiting', 'taken', 'hand up', 'closed', 'closed, promised', 'left behind'] as const
const THEIRS = ['theirs', 'closed theirs', 'closed theirs, promised'] as const
type Phase = (typeof SHARED | typeof THEIRS)[number]

export type Asker =
  | { readonly is: 'staff'; readonly name: string; readonly member: Member }
  | { readonly is: 'the visitor'; readonly name: string }
  | { readonly is: 'nobody'; readonly name: string }
  | { readonly is: 'another visitor'; readonly name: string; readonly guest: Guest }

/** A chat to be asked things of, as it was before. */
export type Specimen = {
  readonly place: Place
  readonly phase: Phase
  readonly guest: Guest
  readonly holder: Staff
  readonly state: Inquiry | null
  readonly log: readonly Entry[]
}
export type Case = { readonly name: string; readonly asker: Asker; readonly specimen: Specimen }
export type CommandCase = Case & { readonly command: Command; readonly expected: Verdict<readonly Draft[]> }

/** What everything written in a specimen holds. */
export const SECRET = 'secret'

const WORDS: Record<
  Exclude<
    Action,
    | 'read'
    | 'type'
    | 'receive'
    | 'attach'
    | 'copy'
    | 'ban'
    | 'email'
    | 'exit'
    | 'silence'
    | 'vacate'
    | 'lapse'
    | 'climb'
    | 'line'
    | 'missed'
    | 'found'
    | 'carry'
  >,
  Command
> = {
  start: { do: 'start', text: `${SECRET} start` },
  leave: { do: 'leave', text: `${SECRET} message`, name: 'Kim', email: 'kim@example.org' },
  say: { do: 'say', text: `${SECRET} text` },
  whisper: { do: 'whisper', text: `${SECRET} whisper` },
  note: { do: 'note', text: `${SECRET} note` },
  claim: { do: 'claim' },
  close: { do: 'close' },
  guide: { do: 'guide' },
  rise: { do: 'rise' },
  hand: { do: 'hand', up: true },
  fill: { do: 'fill', form: '01890000-0000-7000-8000-00000000f0f0', version: 1, answers: { any: `${SECRET} answer` } },
  rate: { do: 'rate', score: 1, comment: `${SECRET} comment` },
  name: { do: 'name', name: `Kim ${SECRET}` },
  address: { do: 'address', email: `${SECRET}@example.org` },
  nudge: { do: 'nudge', text: `${SECRET} nudge` },
  heed: { do: 'heed', person: '01890000-0000-7000-8000-00000000dead' },
  withhold: { do: 'withhold', what: 'email' },
  offer: { do: 'offer', desk: '01890000-0000-7000-8000-00000000dead', person: null, brief: `${SECRET} brief` },
  take: { do: 'take' },
  decline: { do: 'decline', reason: `${SECRET} reason` },
  withdraw: { do: 'withdraw' },
  convert: { do: 'convert', subject: `${SECRET} subject`, promise: `${SECRET} promise`, hours: 24, keep: false },
  release: { do: 'release' },
  settle: { do: 'settle', outcome: 'answered' },
  reopen: { do: 'reopen' },
  defer: { do: 'defer', email: `${SECRET}@example.org`, name: `Kim ${SECRET}` },
  delete: { do: 'delete', entry: '01890000-0000-7000-8000-00000000beef' },
  tag: { do: 'tag', tag: TAG.id, on: true },
  here: { do: 'here' },
  retitle: { do: 'retitle', title: `${SECRET} title` },
  invite: { do: 'invite', person: '01890000-0000-7000-8000-00000000dead' },
  join: { do: 'join' },
  part: { do: 'part' },
  remove: { do: 'remove', person: '01890000-0000-7000-8000-00000000dead' },
  pin: { do: 'pin', entry: '01890000-0000-7000-8000-00000000beef', on: true },
  announce: {
    do: 'announce',
    text: `${SECRET} announcement`,
    until: 4_000_000_000_000,
  },
  retract: { do: 'retract', announcement: '01890000-0000-7000-8000-00000000beef' },
  acknowledge: { do: 'acknowledge', announcement: '01890000-0000-7000-8000-00000000beef' },
  engage: { do: 'engage', instead: null },
  visit: { do: 'visit', page: `https://site.example/${SECRET}`, title: 'Home' },
}

function stepsTo(phase: Phase, holder: Actor): Step[] {
  if (phase === 'unopened') return []
  if (phase === 'left behind') return [[null, WORDS.leave]]
  const opened: Step[] = [
    [null, WORDS.start],
    [null, WORDS.visit],
  ]
  if (phase === 'waiting') return opened
  const { claim, say, whisper, note, name, address, hand, close, convert } = WORDS
  const held = [claim, say, whisper, note, name, address].map((command): Step => [holder, command])
  const promised = phase.endsWith('promised') ? [convert] : []
  const last = phase === 'hand up' ? [hand] : phase.startsWith('closed') ? [...promised, close] : []
  return [...opened, ...held, ...last.map((command): Step => [holder, command])]
}

/** `bare` is one in which nothing more was done than what brought it to its phase. */
export async function specimen(
  chats: Chats,
  { place, phase, holder }: Pick<Specimen, 'place' | 'phase' | 'holder'>,
  bare = false,
): Promise<Specimen> {
  const steps = stepsTo(phase, holder).filter(
    ([, command]) => !bare || ['start', 'leave', 'claim', 'hand', 'convert', 'close'].includes(command.do),
  )
  const guest = await chats.after(place, ...steps)
  return { place, phase, holder, guest, state: await chats.state(guest.c), log: await chats.log(guest.c) }
}

/** One of each role, taking calls and not, on all desks; one of each office without a desk; one of another desk; visitors; nobody. */
export async function askers(house: House, places: readonly Place[], elsewhere: Place): Promise<readonly Asker[]> {
  const on = (role: (typeof ROLES)[number]) => Object.fromEntries(places.map(({ desk }) => [desk, role]))
  const hired = [
    ...ROLES.flatMap((role) => [true, false].map((accepting) => ({ name: `${role} ${accepting}`, roles: on(role), accepting }))),
    ...(['manager', 'admin'] as const).map((organisation) => ({ name: organisation, organisation })),
    { name: 'of another desk', roles: { [elsewhere.desk]: 'supervisor' as const } },
  ]
  const staff = hired.map(async (one): Promise<Asker> => ({ is: 'staff', name: one.name, member: await hire(house, one) }))
  const others = (['the visitor', 'nobody'] as const).map((is): Asker => ({ is, name: is }))
  const other = places.map(
    async (place): Promise<Asker> => ({ is: 'another visitor', name: place.slug, guest: await visits(house, place) }),
  )
  return [...(await Promise.all([...staff, ...other])), ...others]
}

/** A chat of each phase on a desk, with everybody who is to ask something of it. */
export async function cases(chats: Chats, place: Place, everybody: readonly Asker[], holder: Staff): Promise<readonly Case[]> {
  const shared = SHARED.map(async (phase) => {
    const one = await specimen(chats, { place, phase, holder })
    return everybody.map((asker) => named(asker, one))
  })
  const theirs = everybody.flatMap((asker) =>
    asker.is !== 'staff'
      ? []
      : THEIRS.map(async (phase) => [named(asker, await specimen(chats, { place, phase, holder: heldBy(asker.member, place) }))]),
  )
  return (await Promise.all([...shared, ...theirs])).flat()
}

const named = (asker: Asker, one: Specimen): Case => ({ name: `${asker.name}, ${one.phase}`, asker, specimen: one })

/** Somebody as they were when they claimed it: their role may be another since. */
const heldBy = ({ actor }: Member, { desk }: Place): Staff => ({ ...actor, desks: { [desk]: { role: 'listener', accepting: true } } })

/** Each case with each command, and what the rules say. What they accept is asked of a chat of its own. */
export async function commandCases(chats: Chats, all: readonly Case[], facts: Facts): Promise<readonly CommandCase[]> {
  const asked = all.flatMap((one) => Object.values(WORDS).map((command) => ({ ...one, command })))
  return Promise.all(
    asked.map(async ({ command, ...one }) => {
      const expected = ruling(one, command, facts)
      const own = expected.ok ? await specimen(chats, one.specimen, true) : one.specimen
      return { ...one, name: `${one.name}: ${command.do}`, specimen: own, command: aimed(command, own), expected }
    }),
  )
}

/** What is to be deleted is the first thing that was written. */
const writtenIn = ({ log }: Specimen): Entry | undefined => log.find(({ body }) => isWritten(body))
const aimed = (command: Command, specimen: Specimen): Command =>
  command.do === 'delete' ? { ...command, entry: writtenIn(specimen)?.id ?? command.entry } : command

export function actorOf({ asker, specimen: { guest } }: Case): Actor | null {
  if (asker.is === 'nobody') return null
  if (asker.is === 'staff') return asker.member.actor
  return asker.is === 'the visitor' ? guest.actor : asker.guest.actor
}

export function headersOf({ asker, specimen: { guest } }: Case): Readonly<Record<string, string>> {
  if (asker.is === 'nobody') return {}
  if (asker.is === 'staff') return asMember(asker.member)
  return asGuest(asker.is === 'the visitor' ? guest : asker.guest)
}

/** What the rules say to who reads: the reader they are, or the refusal. */
export function reading(one: Case, facts: Facts): { tier: Audience } | Refusal {
  const actor = actorOf(one)
  const { state, guest } = one.specimen
  if (actor === null) return { rule: 'not-signed-in' }
  if (state === null)
    return actor.kind === 'visitor' && actor.conversation === guest.c ? { tier: 'everyone' } : { rule: 'no-such-conversation' }
  const reader = readerOf(state, actor, facts)
  return 'tier' in reader ? reader : reader.refusal
}

function ruling(one: Case, command: Command, facts: Facts): Verdict<readonly Draft[]> {
  const actor = actorOf(one)
  if (actor === null) return refuse('not-signed-in')
  // A visitor has a right to one conversation; the rules of another one that is not opened yet do not know whose it is.
  if (actor.kind === 'visitor' && actor.conversation !== one.specimen.guest.c) return refuse('no-such-conversation')
  const written = writtenIn(one.specimen)
  const named = written === undefined ? null : { audience: written.audience, author: written.author, body: written.body, erased: false }
  return decide(one.specimen.state, actor, aimed(command, one.specimen), { ...facts, named })
}
