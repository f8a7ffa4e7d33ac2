// A visitor of the replay: a client of its own, and how it opens its chat.

import { setTimeout as sleep } from 'node:timers/promises'
import { type Keep, VisitorClient } from '@earshot/client'
import type { RefusalBody, Visit } from '@earshot/contract'
import type { Cable } from './cable.ts'
import { newBrowser, newKeep, type Site } from './effects.ts'
import { Screen } from './screen.ts'

export type Visitor = {
  readonly client: VisitorClient
  readonly screen: Screen
  readonly cable: Cable | null
  /** Every text that came over its line. */
  readonly heard: readonly string[]
  /** The right to its conversation, once there is one. */
  readonly visit: () => Visit | null
  readonly leave: () => void
}

/** A visitor who has come to a desk and written nothing yet. */
export async function newVisitor(site: Site, desk: string): Promise<Visitor> {
  const heard: string[] = []
  const { effects, cable } = await newBrowser(site, (text) => heard.push(text))
  const kept = newKeep()
  const client = new VisitorClient({ base: site.base, desk, kept, tab: newKeep(), effects })
  const look = () => {
    const { chat, unsent } = client.snapshot()
    return { chats: chat === null ? [] : [chat], pending: [...unsent, ...(chat?.pending ?? [])] }
  }
  const screen = new Screen({ subscribe: client.subscribe, look })
  client.start()
  const leave = () => {
    screen.giveUp()
    client.stop()
    cable?.close()
  }
  return { client, screen, cable, heard, visit: () => visitIn(kept, desk), leave }
}

function visitIn(kept: Keep, desk: string): Visit | null {
  const visit: Visit | null = JSON.parse(kept.getItem(`earshot.visit.${desk}`) ?? 'null')
  return visit
}

/** Refusals that pass by themselves: so many visits a minute, and nobody there for a moment. */
const PASSING: readonly RefusalBody['rule'][] = ['too-many', 'desk-unavailable', 'unavailable']
const AGAIN_AFTER = 2_000

/** Writes the first words until they are not refused in passing, of which `waits` hears; the id by which their fate can be followed. */
export async function writeFirst({ client, screen }: Visitor, text: string, waits: (words: string) => void): Promise<string> {
  for (;;) {
    const id = client.write(text)
    const fate = await screen.fate(id)
    if (fate.fate !== 'refused' || !PASSING.includes(fate.refusal.rule)) return id
    waits(fate.refusal.words)
    await sleep(AGAIN_AFTER, undefined, { ref: false })
    client.discard(id)
  }
}
