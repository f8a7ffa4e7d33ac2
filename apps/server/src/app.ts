// The house put together: features over their ports, and the doors that lead in.

import type { FastifyInstance } from 'fastify'
import { Conversations } from './conversations/conversations.ts'
import { lapsing } from './conversations/lapsing.ts'
import { DeskLives } from './desks/life.ts'
import { openHttp } from './http/http.ts'
import { originOf } from './http/origin.ts'
import { Live } from './live/live.ts'
import { Rights } from './people/rights.ts'
import type { Parts } from './ports.ts'
import { enliven } from './setup/enliven.ts'
import { seatOf, visitOf } from './visitors/visits.ts'

export type App = {
  readonly http: FastifyInstance
  /** Carries out a timer that is due; answers when to look again, or null. */
  readonly lapse: (conversation: string) => Promise<number | null>
  /** Desks were made or changed from elsewhere: what is known of them is asked again. */
  readonly desksChanged: () => Promise<void>
  /** Has the people of a sample organisation that was just made talk. */
  readonly enliven: () => Promise<void>
  readonly close: () => Promise<void>
}

/** The features, ready to serve, and not listening yet. */
export async function openApp(parts: Parts): Promise<App> {
  const { journal, vault, bus, accounts, audit, clock, visits, people, presence, roll, failed } = parts
  const lives = new DeskLives({ desks: parts.desks, presence, clock })
  await lives.refresh()
  const conversations = new Conversations({ journal, vault, bus, facts: (desk) => lives.facts(desk) })
  const rights = new Rights({ people, accounts, clock })
  const visit = (token: string) => visitOf({ visits, clock, state: (c) => conversations.state(c) }, token)
  const ownOrigin = originOf(parts.publicUrl)
  const live = new Live({
    conversations,
    journal,
    audit,
    boards: parts.boards,
    bus,
    lives,
    rights,
    presence,
    accounts,
    visit,
    seatOf: (visit) => seatOf(visit, (c) => conversations.stateInHand(c), clock),
    ownOrigin,
    failed,
  })
  const talk = () => enliven({ conversations, lives, people, presence, roll, visits, clock })
  const http = await openHttp({ ...parts, conversations, lives, live, visit, ownOrigin, enliven: talk })
  http.server.on('upgrade', (request, socket, head) => live.door.upgrade(request, socket, head))
  const stop = live.start()
  return {
    http,
    lapse: lapsing(conversations, (desk) => lives.facts(desk)),
    desksChanged: () => lives.refresh(),
    enliven: talk,
    async close() {
      stop()
      live.dismiss()
      live.door.close()
      await http.close()
      // Where the database is away, what it says of us runs out by itself.
      await presence.end().catch(() => {})
    },
  }
}
