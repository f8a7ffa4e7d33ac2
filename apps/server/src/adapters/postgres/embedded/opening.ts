// Opening the PostgreSQL of a data folder in turn: the one that lives there, or else one that is started.

import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { Problem } from '../../../problem.ts'
import type { Held } from '../held.ts'
import { DATABASE_USER } from './cluster.ts'
import { enter } from './guest.ts'
import type { Place } from './place.ts'
import { endPostmaster, lives, livingPostmaster, type Postmaster } from './postmaster.ts'
import { codeOf } from './problem.ts'
import { startPostmaster } from './starting.ts'

export type Opened = { readonly postmaster: Postmaster; readonly guest: Held }

const LOOK_AGAIN = 50
/** How many milliseconds the processes of one that crashed may take to end, or one that lives to answer. */
const LEFT_OVER = 10_000
/** What PostgreSQL answers while it recovers, which takes as long as it takes, or ends. */
const STARTING_OR_ENDING = '57P03'

export const connectionOf = ({ socket }: Pick<Place, 'socket'>): pg.ClientConfig => ({
  host: socket,
  port: 5432,
  user: DATABASE_USER,
  database: 'postgres',
})

export async function open(place: Place, patience = LEFT_OVER): Promise<Opened> {
  const until = performance.now() + patience
  while (performance.now() < until) {
    const postmaster = (await settled(place)) ?? (await startPostmaster(place))
    const guest = postmaster === null ? null : await entered(place, postmaster, until)
    if (postmaster !== null && guest !== null) return { postmaster, guest }
    await sleep(LOOK_AGAIN)
  }
  throw new Problem(
    `An earlier PostgreSQL is still at work on ${place.cluster} and cannot be reached. Nothing was changed; try again in a minute, or end it.`,
  )
}

/** One that lives on after a server that was killed, or that somebody else uses: once it takes connections, or null when none does. */
async function settled({ cluster }: Place): Promise<Postmaster | null> {
  for (;;) {
    const living = livingPostmaster(cluster)
    if (living === null || living.ready) return living
    await sleep(LOOK_AGAIN)
  }
}

/** Null when it has ended meanwhile. One whose socket is gone is of no use to anybody, and is ended. */
async function entered(place: Place, postmaster: Postmaster, until: number): Promise<Held | null> {
  while (lives(postmaster)) {
    try {
      const guest = await enter(connectionOf(place))
      if (guest !== null) return guest
    } catch (error) {
      if (['ENOENT', 'ECONNREFUSED'].includes(codeOf(error))) await endPostmaster(postmaster)
      else if (codeOf(error) !== STARTING_OR_ENDING && performance.now() > until) throw unanswered(place, postmaster, error)
    }
    await sleep(LOOK_AGAIN)
  }
  return null
}

const unanswered = ({ cluster }: Place, { pid }: Postmaster, error: unknown): Problem =>
  new Problem(
    `PostgreSQL (process ${pid}) is at work on ${cluster}, but does not answer (${error instanceof Error ? error.message : error}). Nothing was changed; end it and start again.`,
  )
