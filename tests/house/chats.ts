// Chats that have come to some point, made and read back by a second node on the same log. The house hears nothing of it, and finds them there.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { type Actor, type Command, type Entry, type Facts, type Inquiry, inquiryOf, refuse, type Verdict } from '@earshot/domain'
import { MemoryBus } from '../../apps/server/src/adapters/memory/bus.ts'
import { Conversations } from '../../apps/server/src/conversations/conversations.ts'
import type { House } from './house.ts'
import { type Guest, type Place, POLICY, visits } from './people.ts'

export type Chats = {
  readonly perform: (c: string, actor: Actor, command: Command) => Promise<Verdict<null>>
  readonly state: (c: string) => Promise<Inquiry | null>
  /** The whole log. */
  readonly log: (c: string) => Promise<readonly Entry[]>
  /** A new visitor, and the chat after these steps. */
  readonly after: (place: Place, ...steps: readonly Step[]) => Promise<Guest>
}
/** Somebody asks; null is the chat's own visitor. */
export type Step = readonly [Actor | null, Command]

export function openChats(house: House, { training }: Pick<Place, 'training'> = { training: false }): Chats {
  const facts = (): Facts => ({ now: house.parts.clock(), training, available: true, policy: POLICY, forms: [], desks: {} })
  const node = new Conversations({
    ...house.parts,
    bus: new MemoryBus(),
    facts,
    locked: async () => null,
    receiver: async () => refuse('no-destination'),
    colleagues: async () => ({}),
  })
  const perform: Chats['perform'] = (c, actor, command) => node.perform(c, randomUUID(), actor, command)
  return {
    perform,
    state: async (c) => inquiryOf((await house.parts.journal.load(c))?.state ?? null),
    log: (c) => node.entries(c, 'supervisors', 0, 1000),
    async after(place, ...steps) {
      const guest = await visits(house, place)
      for (const [actor, command] of steps) {
        const verdict = await perform(guest.c, actor ?? guest.actor, command)
        assert.deepEqual(verdict, { ok: true, value: null }, command.do)
      }
      return guest
    },
  }
}
