// The other end of a crowd: starts its process, lets it come in, and lets it talk while the server is measured.

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Database } from '../postgres.ts'
import type { Server } from '../server.ts'
import type { Ask, Heard, Talk, Told, Venue } from './crowd.ts'
import type { Account } from './hearing.ts'

/** Microseconds of processor time of the server and of PostgreSQL while it was measured, and the server's resident memory at the end, in bytes. */
export type Used = { readonly server: number; readonly postgres: number | null; readonly rss: number }
export type Talked = { readonly heard: Heard; readonly account: Account; readonly used: Used }

/** Lets a crowd come in, talk, and go. */
export async function talked(server: Server, database: Database | null, venue: Venue, talk: Talk): Promise<Talked> {
  const child = fork(fileURLToPath(new URL('crowd.ts', import.meta.url)))
  const exited = once(child, 'exit')
  try {
    const read = () => Promise.all([server.measure(), database?.cpu() ?? null])
    await asked({ ask: 'open', venue }, 'open')
    const readings: ReturnType<typeof read>[] = []
    const edge = () => {
      const reading = read()
      reading.catch(() => {})
      readings.push(reading)
    }
    const told = await asked({ ask: 'talk', talk }, 'heard', edge)
    const [from, to] = await Promise.all(readings)
    if (told.told !== 'heard' || from === undefined || to === undefined) throw new Error('The crowd did not say what it heard')
    const [before, after] = [from[1], to[1]]
    const postgres = before === null || after === null ? null : after - before
    return { heard: told.heard, account: told.account, used: { server: to[0].cpu - from[0].cpu, postgres, rss: to[0].rss } }
  } finally {
    child.kill()
    await exited
  }

  function asked(ask: Ask, wanted: Told['told'], edge: () => void = () => {}): Promise<Told> {
    const { promise, resolve, reject } = Promise.withResolvers<Told>()
    const hear = (told: Told) => {
      if (told.told === 'failed') reject(new Error(told.words))
      else if (told.told === wanted) resolve(told)
      else edge()
    }
    const gone = () => reject(new Error('The crowd has ended'))
    child.on('message', hear).once('exit', gone)
    child.send(ask)
    return promise.finally(() => child.off('message', hear).off('exit', gone))
  }
}
