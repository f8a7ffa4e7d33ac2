// Looking after canned responses: a desk's and one's own.

import type { Canned } from '@earshot/contract'
import {
  accept,
  type CannedOwner,
  type CannedWords,
  cannedOrder,
  cannedWords,
  mayKeepCanned,
  maySeeCanned,
  type Refused,
  refuse,
  type Staff,
  type Verdict,
} from '@earshot/domain'
import type { CannedResponse, CannedResponses } from '../canned-port.ts'
import type { Bus } from '../ports.ts'

export type CannedParts = {
  readonly canned: CannedResponses
  readonly bus: Bus
  readonly knowsDesk: (desk: string) => boolean
}

/** What one may put in on a desk: one's own and the desk's. Refusals: those of `maySeeCanned`, `no-such-desk`. */
export async function cannedOn(parts: CannedParts, by: Staff, desk: string): Promise<Verdict<readonly Canned[]>> {
  const refused = maySeeCanned(by, { desk }) ?? unknownDesk(parts, { desk })
  if (refused !== null) return refused
  const [own, desks] = await Promise.all([ownCanned(parts, by), parts.canned.of({ desk })])
  return accept([...own, ...listed(desks, false)])
}

/** One's own. */
export const ownCanned = async ({ canned }: CannedParts, { person }: Staff): Promise<readonly Canned[]> =>
  listed(await canned.of({ person }), true)

/** Adds one. Refusals: those of `mayKeepCanned` and `cannedWords`, `no-such-desk`, `shortcut-taken`, `too-many-canned`. */
export async function add(parts: CannedParts, by: Staff, owner: CannedOwner, asked: CannedWords): Promise<Verdict<{ id: string }>> {
  const words = wordsFrom(parts, by, owner, asked)
  return words.ok ? told(parts, owner, await parts.canned.make(owner, words.value, by.person)) : words
}

/** Changes one. Refusals: as `add`, and `no-such-canned`. */
export async function change(parts: CannedParts, by: Staff, owner: CannedOwner, id: string, asked: CannedWords): Promise<Verdict<null>> {
  const words = wordsFrom(parts, by, owner, asked)
  return words.ok ? told(parts, owner, await parts.canned.change(owner, id, words.value, by.person)) : words
}

/** Removes one. Refusals: those of `mayKeepCanned`, `no-such-canned`. */
export async function remove(parts: CannedParts, by: Staff, owner: CannedOwner, id: string): Promise<Verdict<null>> {
  const refused = mayKeepCanned(by, owner)
  if (refused !== null) return refused
  return told(parts, owner, (await parts.canned.remove(owner, id, by.person)) ? accept(null) : refuse('no-such-canned'))
}

function wordsFrom(parts: CannedParts, by: Staff, owner: CannedOwner, asked: CannedWords): Verdict<CannedWords> {
  return mayKeepCanned(by, owner) ?? unknownDesk(parts, owner) ?? cannedWords(asked, owner)
}

const unknownDesk = ({ knowsDesk }: CannedParts, owner: CannedOwner): Refused | null =>
  'person' in owner || knowsDesk(owner.desk) ? null : refuse('no-such-desk')

/** Says on the bus that a list is another now. */
function told<T>({ bus }: CannedParts, owner: CannedOwner, done: Verdict<T>): Verdict<T> {
  if (done.ok) bus.publish({ about: 'canned', owner })
  return done
}

const listed = (all: readonly CannedResponse[], own: boolean): readonly Canned[] =>
  all.map((one) => ({ ...one, own })).toSorted(cannedOrder)
