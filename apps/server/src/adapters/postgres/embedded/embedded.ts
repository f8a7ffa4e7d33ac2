// The PostgreSQL that comes along: started or taken over, watched while it is used, and ended by whoever leaves it last.

import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type pg from 'pg'
import { Problem } from '../../../problem.ts'
import { every } from '../../../timer.ts'
import { prepareCluster } from './cluster.ts'
import { isEmpty } from './guest.ts'
import { connectionOf, type Opened, open } from './opening.ts'
import { findPlace, openHome, type Place } from './place.ts'
import { endPostmaster, livingPostmaster } from './postmaster.ts'
import { explained } from './problem.ts'
import { inTurn } from './turn.ts'

export type Embedded = {
  /** Stays true when PostgreSQL has to be started again. */
  readonly connection: pg.ClientConfig
  /** Leaves it, and ends it when nobody else uses it. */
  readonly stop: () => Promise<void>
}
export type EmbeddedOptions = {
  readonly dataDir: string
  /** Hears what is worth telling people. */
  readonly say: (line: string) => void
}

const LOOK_EVERY = 250

/** Opens the PostgreSQL of a data folder. Rejects with a `Problem` that says in a sentence why it cannot be. */
export async function startEmbedded({ dataDir, say }: EmbeddedOptions): Promise<Embedded> {
  try {
    const home = openHome(dataDir)
    return await inTurn(home, async () => {
      const place = await findPlace(home, say)
      await prepareCluster(place)
      return stay({ home, place, say }, await open(place))
    })
  } catch (error) {
    throw problemOf(error, dataDir)
  }
}

const problemOf = (error: unknown, dataDir: string): Problem =>
  error instanceof Problem ? error : explained(`The data folder ${dataDir} cannot be used`, String(error))

type Stay = { readonly home: string; readonly place: Place; readonly say: (line: string) => void }

/** Its own connection tells a guest that PostgreSQL has ended, or that it has lost its lock. */
function stay({ home, place, say }: Stay, opened: Opened): Embedded {
  let { postmaster, guest } = opened
  let left = false
  const told = new Set<string>()
  const tell = (line: string) => {
    if (!told.has(line)) say(line)
    told.add(line)
  }
  const reopen = async () => {
    if (left) return
    if (livingPostmaster(place.cluster) === null) tell(ENDED)
    ;({ postmaster, guest } = await open(place))
    told.clear()
  }
  const look = async () => {
    if (!guest.here()) await inTurn(home, reopen)
  }
  const stopLooking = every(LOOK_EVERY, look, (error) => tell(problemOf(error, home).message))
  const stop = async () => {
    stopLooking()
    left = true
    await inTurn(home, () => leave(place, { postmaster, guest }))
  }
  return { connection: connectionOf(place), stop }
}

const ENDED = 'PostgreSQL has ended unexpectedly and is started again. What was acknowledged is safe.'

async function leave(place: Place, { postmaster, guest }: Opened): Promise<void> {
  await guest.leave()
  if (!(await isEmpty(connectionOf(place)).catch(() => true))) return
  await endPostmaster(livingPostmaster(place.cluster) ?? postmaster)
  if (dirname(place.socket) !== dirname(place.cluster)) rmSync(place.socket, { recursive: true, force: true })
}
