// The PostgreSQL that comes along: started or taken over, watched while it is used, and ended by whoever leaves it last.

import { existsSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { DATABASE_USER, prepareCluster } from './cluster.ts'
import { enter, type Guest, isEmpty } from './guest.ts'
import { findPlace, type Place } from './place.ts'
import { endPostmaster, livingPostmaster, type Postmaster, startPostmaster } from './postmaster.ts'
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

const LOOK_EVERY = 1000

/** Opens the PostgreSQL of a data folder. Rejects with a `Problem` that says in a sentence why it cannot be. */
export async function startEmbedded({ dataDir, say }: EmbeddedOptions): Promise<Embedded> {
  const place = await findPlace(dataDir, say)
  const opened = await inTurn(place.cluster, () => open(place))
  const { connection } = opened
  let guest = opened.guest
  let stopped = false
  const look = async () => {
    if (stopped || livingPostmaster(place.cluster) !== null) return
    say('PostgreSQL has ended unexpectedly and is started again. What was acknowledged is safe.')
    guest = await inTurn(place.cluster, () => reopen(place, connection))
  }
  const watching = setInterval(() => void look().catch(() => {}), LOOK_EVERY).unref()
  return {
    connection,
    async stop() {
      stopped = true
      clearInterval(watching)
      await inTurn(place.cluster, () => leave(place, connection, guest))
    },
  }
}

const connectionTo = (socket: string): pg.ClientConfig => ({ host: socket, port: 5432, user: DATABASE_USER, database: 'postgres' })

type Opened = { readonly connection: pg.ClientConfig; readonly guest: Guest }

async function open(place: Place): Promise<Opened> {
  const left = livingPostmaster(place.cluster)
  const adopted = left === null ? null : await adopt(place, left)
  if (adopted !== null) return adopted
  await prepareCluster(place)
  const connection = connectionTo((await startPostmaster(place, place.newSocketFolder())).socket)
  return { connection, guest: await enter(connection) }
}

/** One that lives on after a server that was killed, or that somebody else uses; null when it could not be talked to, and is gone now. */
async function adopt(place: Place, { socket, ...left }: Postmaster): Promise<Opened | null> {
  const connection = connectionTo(socket)
  try {
    await until(() => livingPostmaster(place.cluster)?.ready ?? true)
    return { connection, guest: await enter(connection) }
  } catch {
    await endPostmaster(place.cluster, { ...left, socket })
    return null
  }
}

/** Where everybody who is connected expects it. */
async function reopen(place: Place, connection: pg.ClientConfig): Promise<Guest> {
  if (livingPostmaster(place.cluster) === null) await startPostmaster(place, connection.host ?? '')
  return enter(connection)
}

async function leave(place: Place, connection: pg.ClientConfig, guest: Guest): Promise<void> {
  await guest.leave()
  const living = livingPostmaster(place.cluster)
  if (living === null || !(await isEmpty(connection).catch(() => true))) return
  await endPostmaster(place.cluster, living)
  if (existsSync(living.socket) && dirname(living.socket) !== dirname(place.cluster))
    rmSync(living.socket, { recursive: true, force: true })
}

/** A postmaster that recovers takes as long as it has to. */
async function until(so: () => boolean): Promise<void> {
  while (!so()) await sleep(20)
}
