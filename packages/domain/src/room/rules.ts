// The rules of rooms and direct conversations: what a command appends, once it may be done at all. See SPEC.md.

import type { Actor } from '../conversation/actor.ts'
import type { Command } from '../conversation/command.ts'
import { type AskedInRoom, type AskedOf, type Decided, entry, written } from '../conversation/drafting.ts'
import { isWritten } from '../conversation/entry.ts'
import { personName } from '../text/text.ts'
import { accept, refuse } from '../verdict/verdict.ts'
import { acknowledge, announce, carry, retract } from './announcing.ts'
import type { CalledIn } from './body.ts'
import type { RoomCommand } from './command.ts'
import { LIMITS } from './limits.ts'
import type { RoomState } from './state.ts'

type Founding = Extract<RoomCommand, { do: 'found' }>
/** What a room can be asked; everything else is granted to nobody in it. */
export type Askable = Exclude<RoomCommand, Founding> | Extract<Command, { do: 'say' | 'delete' }>
type Of<Do extends Askable['do']> = Extract<Askable, { do: Do }>
type Rules = { readonly [Do in Askable['do']]: (asked: AskedInRoom, command: Of<Do>) => Decided }

/** What only makes sense among several who come and go. */
const AMONG_MANY: ReadonlySet<Command['do']> = new Set(['retitle', 'invite', 'part', 'remove', 'announce'])

const RULES: Rules = {
  say: (asked, { text, mentions }) => written(asked, text, { kind: 'message', ...calling(mentions) }, 'staff'),
  delete: (asked, command) => remove(asked, command.entry),
  retitle: (asked, { title }) => titled(asked, title),
  invite: (asked, { person, keeps }) => invite(asked, person, keeps),
  join,
  part: (asked) => (asked.actor.kind === 'staff' ? parts(asked, asked.actor.person) : accept([])),
  remove: (asked, { person }) => parts(asked, person),
  pin,
  announce,
  carry,
  retract,
  acknowledge,
  engage: (asked, { instead }) => engage(asked, instead),
}

export function inRoom<Do extends Askable['do']>(asked: AskedInRoom, command: Of<Do>): Decided {
  if (asked.state.kind === 'direct' && AMONG_MANY.has(command.do)) return refuse('direct-of-two')
  // What is looked up by its own name is what it is made for.
  return RULES[command.do as Do](asked, command)
}

/** Whoever makes a room is in it, everybody else is asked; a direct conversation has two, and a desk's has whoever is on the desk. That of a shift is made by nobody. */
export function found(asked: AskedOf<null>, { form, desk, title, people, keepers = [] }: Founding): Decided {
  const { actor } = asked
  const bySystem = actor.kind === 'system'
  // Nobody is asked that from outside.
  if ((desk !== null && !bySystem) || (bySystem && form === 'direct')) return refuse('malformed')
  const others = people.filter((person) => actor.kind !== 'staff' || person !== actor.person)
  const called = others.map((person) => calledBy(asked, person, keepers.includes(person)))
  if (called.includes(null)) return refuse('no-such-person')
  if (form === 'direct' && others.length !== 1) return refuse('direct-of-two')
  if (others.length >= LIMITS.people) return refuse('room-full')
  const own = actor.kind === 'staff' ? [{ person: actor.person, name: actor.name }] : []
  const body = { kind: 'founded', form, desk, people: [...own, ...called.filter((one) => one !== null)] } as const
  if (form === 'direct' || desk !== null) return accept([entry(asked, body, 'staff', null)])
  const name = personName(title)
  return name.ok ? accept([entry(asked, body, 'staff', { title: name.value })]) : name
}

const happened = (asked: AskedInRoom, body: Parameters<typeof entry>[1]): Decided => accept([entry(asked, body, 'staff', null)])

const calling = (mentions: readonly string[] | undefined): { mentions?: readonly string[] } =>
  mentions === undefined || mentions.length === 0 ? {} : { mentions: [...new Set(mentions)].slice(0, LIMITS.mentions) }

/** Only the house says of somebody that they look after a room. */
function calledBy({ facts, actor }: Pick<AskedInRoom, 'facts' | 'actor'>, person: string, keeps = false): CalledIn | null {
  const name = facts.colleagues?.[person]
  if (name === undefined) return null
  return keeps && actor.kind === 'system' ? { person, name, keeps } : { person, name }
}

function titled(asked: AskedInRoom, title: string): Decided {
  const name = personName(title)
  return name.ok ? accept([entry(asked, { kind: 'titled' }, 'staff', { title: name.value })]) : name
}

function invite(asked: AskedInRoom, person: string, keeps?: true): Decided {
  const called = calledBy(asked, person, keeps)
  if (called === null) return refuse('no-such-person')
  if (asked.state.people[person] !== undefined) return accept([])
  if (Object.keys(asked.state.people).length >= LIMITS.people) return refuse('room-full')
  return happened(asked, { kind: 'invited', ...called })
}

function join(asked: AskedInRoom): Decided {
  const { state, actor } = asked
  const invited = actor.kind === 'staff' && state.people[actor.person]?.stands === 'asked'
  return invited ? happened(asked, { kind: 'joined', person: actor.person }) : accept([])
}

function parts(asked: AskedInRoom, person: string): Decided {
  const seat = asked.state.people[person]
  return seat === undefined ? accept([]) : happened(asked, { kind: 'parted', person, name: seat.name })
}

function pin(asked: AskedInRoom, { entry: id, on }: Of<'pin'>): Decided {
  const { state, facts } = asked
  if (state.pins.includes(id) === on) return accept([])
  const named = facts.named ?? null
  if (on && (named === null || named.erased || named.body.kind !== 'message')) return refuse('no-such-entry')
  if (on && state.pins.length >= LIMITS.pins) return refuse('enough-pins')
  return happened(asked, { kind: 'pinned', entry: id, on })
}

/** True for whose words they are, and in a desk's room for its supervisors. */
export function mayDelete(
  { desk }: Pick<RoomState, 'desk'>,
  actor: Actor,
  author: { readonly kind: string; readonly person?: string },
): boolean {
  if (actor.kind !== 'staff') return false
  const own = author.kind === 'staff' && author.person === actor.person
  return own || (desk !== null && actor.desks[desk]?.role === 'supervisor')
}

/** With what was announced the announcement is gone as well. */
function remove(asked: AskedInRoom, id: string): Decided {
  const { state, actor, facts } = asked
  const named = facts.named ?? null
  if (named === null || !isWritten(named.body)) return refuse('no-such-entry')
  if (!mayDelete(state, actor, named.author)) return refuse('not-your-words')
  if (named.erased) return accept([])
  const gone = entry(asked, { kind: 'deleted', entry: id }, 'staff', null)
  if (named.body.kind !== 'announced') return accept([gone])
  return accept([gone, entry(asked, { kind: 'retracted', announcement: named.body.announcement }, 'staff', null)])
}

function engage(asked: AskedInRoom, instead: string | null): Decided {
  const called = instead === null ? null : calledBy(asked, instead)
  return instead !== null && called === null ? refuse('no-such-person') : happened(asked, { kind: 'engaged', instead: called })
}
