// People, desks and logs to test rules on: given a log, when somebody asks, then what happens.

import {
  type Actor,
  type Command,
  type Draft,
  decide,
  type Entry,
  evolve,
  type Facts,
  fold,
  type Inquiry,
  inquiryOf,
  type Named,
  NO_LIMITS,
  policyOf,
  type Role,
  type Staff,
  type Visitor,
} from '../index.ts'

export const DESK = 'desk'
export const NOW = 1_800_000_000_000

const LIVE = { training: false, limits: NO_LIMITS }

export const facts: Facts = {
  now: NOW,
  training: false,
  available: true,
  policy: policyOf('listening-line'),
  forms: [],
  desks: { [DESK]: LIVE, elsewhere: LIVE, school: { training: true, limits: NO_LIMITS } },
}

export const visitor: Visitor = { kind: 'visitor', visitor: 'v', conversation: 'c', desk: DESK, handle: 'V-4F2K' }
export const other: Visitor = { ...visitor, visitor: 'w', conversation: 'd' }

export const staff = (name: string, role: Role = 'listener', accepting = true): Staff => ({
  kind: 'staff',
  person: name.toLowerCase(),
  name,
  organisation: 'member',
  desks: { [DESK]: { role, accepting } },
})

export const ana = staff('Ana')
export const ben = staff('Ben')
export const sue = staff('Sue', 'supervisor')
export const cy = staff('Cy', 'coordinator')

export type Step = readonly [Actor, Command, Partial<Facts>?]

/** The entries of a log in which all these steps were accepted; throws when one was not. */
export function log(...steps: readonly Step[]): readonly Entry[] {
  const entries: Entry[] = []
  for (const [actor, command, world] of steps) {
    const verdict = decide(fold(entries), actor, command, { ...facts, named: namedIn(entries, command), ...world })
    if (!verdict.ok) throw new Error(`${command.do} was refused: ${verdict.refusal.rule}`)
    for (const draft of verdict.value) entries.push(placed(entries, draft))
  }
  return entries
}

export const stateOf = (entries: readonly Draft[]): Inquiry | null => inquiryOf(fold(entries))

function placed(entries: readonly Entry[], draft: Draft): Entry {
  const positions = evolve(fold(entries), draft).heads
  return { ...draft, id: `e${entries.length + 1}`, positions }
}

/** The entry that a command names, as it is looked up before it is decided. */
export function namedIn(entries: readonly Entry[], command: Command): Named | null {
  const id = command.do === 'delete' || command.do === 'pin' ? command.entry : null
  const found = entries.find((entry) => entry.id === id)
  if (found === undefined) return null
  const erased = found.content === null || entries.some(({ body }) => body.kind === 'deleted' && body.entry === id)
  return { audience: found.audience, author: found.author, body: found.body, erased }
}

/** What asking leads to: the kinds of the entries, or the rule that refuses. */
export function asking(entries: readonly Entry[], actor: Actor, command: Command, world: Partial<Facts> = {}): string {
  const verdict = decide(fold(entries), actor, command, { ...facts, named: namedIn(entries, command), ...world })
  if (!verdict.ok) return verdict.refusal.who === undefined ? verdict.refusal.rule : `${verdict.refusal.rule} (${verdict.refusal.who})`
  return verdict.value.map((draft) => `${draft.body.kind}/${draft.audience}`).join(' ')
}

export const SYSTEM: Actor = { kind: 'system' }
export const START: Step = [visitor, { do: 'start', text: 'hello' }]
export const CLAIM: Step = [ana, { do: 'claim' }]
export const CLOSE: Step = [ana, { do: 'close' }]
export const say = (text: string): Command => ({ do: 'say', text })
