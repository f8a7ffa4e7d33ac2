// Our own server with everything on, set up as a new house is: one admin with a desk, and the chats of visitors who came to it.

import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Me, PATHS, type PublicDesk, type SentCommand, type SetUpBody, type Visit } from '@earshot/contract'
import { atOnce } from './at-once.ts'
import { Connection } from './connection.ts'
import type { Database } from './postgres.ts'
import { type Server, startServer } from './server.ts'
import type { Chat } from './wire.ts'

const AT_ONCE = 16
const AVAILABLE_WITHIN = 30_000

/** Starts our server on a database; a folder keeps the key of what is in it. */
export const startOurs = (database: Database, folder: string): Promise<Server> =>
  startServer({
    file: '../../apps/server/src/main.ts',
    env: { DATABASE_URL: database.url, DATA_DIR: folder, EARSHOT_VISITS_PER_MINUTE: '1000000' },
  })

/** What a new house is set up with, as the server prints it. */
export const setUpToken = (server: Server): Promise<string> => server.printed(/\/set-up#(\S+)/)

/** The admin of a house that was just set up, or whoever else takes calls at a desk. */
export type Admin = { readonly cookie: string; readonly slug: string }

/** The admin of a house that was just set up, and the id of its only desk. */
export type Founder = Admin & { readonly desk: string }

/** Where a server is asked. */
export type At = Pick<Server, 'port'>

/** Sets up a new house whose admin is signed in, takes calls, and is open around the clock. */
export async function setUp(server: Server, database: Database): Promise<Founder> {
  const [email, password] = ['admin@bench.example', randomBytes(18).toString('base64url')]
  const named = { organisation: 'Bench', name: 'Ada', desk: 'Bench', preset: 'plain', timeZone: 'UTC' } as const
  const token = await setUpToken(server)
  const asked: SetUpBody = { way: 'own', token, email, password, ...named }
  await ask(server, 'POST', PATHS.setUp, asked)
  const cookie = await signIn(server, email, password)
  const me: Me = await (await ask(server, 'GET', PATHS.me, undefined, { cookie })).json()
  const desk = me.desks[0]
  if (desk === undefined) throw new Error('The house was set up without a desk')
  await ask(server, 'PUT', `${PATHS.me}/status`, { status: 'online' }, { cookie })
  await ask(server, 'PUT', PATHS.accepting.replace(':desk', desk.desk), { on: true }, { cookie })
  const week = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, to: 1440 }))
  await database.query(`update desks set hours = '${JSON.stringify({ week, closures: [] })}'`)
  // It is the server that is measured, and not how much a desk lets one visitor write.
  await database.query(`update policies set policy = policy || '{"flood":{"chats":0,"messages":0}}'`)
  return { cookie, slug: desk.slug, desk: desk.desk }
}

/** The cookie of somebody who has signed in. */
export async function signIn(server: At, email: string, password: string): Promise<string> {
  const signedIn = await ask(server, 'POST', PATHS.signIn, { email, password })
  return signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

/** Chats that visitors have started with a message; the claimed ones are held by the admin. */
export async function makeChats(server: At, admin: Admin, count: number, how: 'claimed' | 'waiting'): Promise<readonly Chat[]> {
  const window = await openWindow(server, admin)
  const look = async () => {
    const desk: PublicDesk = await (await ask(server, 'GET', PATHS.desk.replace(':desk', admin.slug))).json()
    return desk.availability
  }
  if (!(await comesOpen(look))) throw new Error('The desk did not open although its admin takes calls')
  const makeOne = async () => {
    const visit: Visit = await (await ask(server, 'POST', PATHS.visits.replace(':desk', admin.slug))).json()
    await command(server, visit.c, { do: 'start', text: 'Hello, is somebody there?' }, { authorization: `Bearer ${visit.token}` })
    if (how === 'claimed') await command(server, visit.c, { do: 'claim' }, { cookie: admin.cookie })
    return { c: visit.c, token: visit.token }
  }
  const chats = await atOnce(AT_ONCE, Array.from({ length: count }), makeOne)
  window.drop()
  return chats
}

/** An open window of the admin, without which nobody is there to answer. */
const openWindow = ({ port }: At, { cookie }: Admin): Promise<Connection> =>
  new Promise((resolve, reject) => {
    const closed = (words: string) => reject(new Error(`The admin's window was closed: ${words}`))
    const window: Connection = new Connection(
      { port, path: PATHS.liveStaff, cookie },
      { opened: () => resolve(window), heard: () => {}, closed },
    )
  })

/** True once a desk is open to visitors, false when that takes too long. */
export async function comesOpen(look: () => Promise<PublicDesk['availability'] | null>): Promise<boolean> {
  for (const late = Date.now() + AVAILABLE_WITHIN; Date.now() < late; await sleep(100)) if ((await look()) === 'open') return true
  return false
}

async function command(server: At, c: string, asked: SentCommand, proof: Record<string, string>): Promise<void> {
  await ask(server, 'POST', PATHS.commands.replace(':c', c), { id: randomUUID(), command: asked }, proof)
}

async function ask({ port }: At, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const json = body === undefined ? {} : { body: JSON.stringify(body) }
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' }
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { ...headers, ...type }, ...json })
  if (!answer.ok) throw new Error(`${method} ${path} was answered ${answer.status}: ${await answer.text()}`)
  return answer
}
