// A house to test features in: journals and buses in memory, a real vault, and people to ask things of it.

import { randomUUID } from 'node:crypto'
import { type Facts, NO_FLOOD_LIMITS, policyOf, type Role, refuse, type Staff, type Verdict, type Visitor } from '@earshot/domain'
import { openVault } from '../adapters/keys/vault.ts'
import { MemoryBus } from '../adapters/memory/bus.ts'
import { MemoryJournal } from '../adapters/memory/journal.ts'
import type { FindReceiver } from '../conversations/beforehand.ts'
import { Conversations } from '../conversations/conversations.ts'
import type { FindLocked } from '../conversations/wording.ts'
import type { Bus, Journal } from '../ports.ts'

export const vault = openVault(Buffer.alloc(32, 1))

export const newFacts = (): Facts => ({
  now: 1_800_000_000_000,
  training: false,
  available: true,
  policy: { ...policyOf('library-desk'), flood: NO_FLOOD_LIMITS },
  forms: [],
  desks: {},
})

const noLocked: FindLocked = async () => null
const nobody: FindReceiver = async () => refuse('no-destination')

/** A node: its own conversations in memory, on a journal and a bus that it may share with others. */
export function newNode(
  journal: Journal = new MemoryJournal(),
  bus: Bus = new MemoryBus(),
  facts: Facts = newFacts(),
  locked: FindLocked = noLocked,
) {
  return {
    conversations: new Conversations({
      journal,
      vault,
      bus,
      boards: { heldBy: async () => [] },
      facts: () => facts,
      locked,
      receiver: nobody,
      colleagues: async (persons) => Object.fromEntries(persons.map((person) => [person, person])),
    }),
    journal,
    bus,
    facts,
  }
}

export const newVisitor = (desk: string): Visitor => ({
  kind: 'visitor',
  visitor: randomUUID(),
  conversation: randomUUID(),
  desk,
  handle: 'V-4F2K',
})

export const newStaff = (desk: string, name: string, role: Role = 'listener', accepting = true): Staff => ({
  kind: 'staff',
  person: randomUUID(),
  name,
  organisation: 'member',
  desks: { [desk]: { role, accepting } },
})

/** The rule that refused, or `done`. */
export const outcome = (verdict: Verdict<unknown>): string => (verdict.ok ? 'done' : verdict.refusal.rule)
