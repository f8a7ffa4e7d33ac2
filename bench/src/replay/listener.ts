// The listeners of the replay: who they are, at which desk they answer, and how they take a chat.

import { type Api, openApi, StaffClient } from '@earshot/client'
import type { Me } from '@earshot/contract'
import { granted } from '@earshot/domain'
import { Problem } from '../../../apps/server/src/problem.ts'
import type { Cable } from './cable.ts'
import { newBrowser, newKeep, type Site } from './effects.ts'
import { Screen } from './screen.ts'

export type SignIn = { readonly email: string; readonly password: string }
export type Listener = {
  readonly client: StaffClient
  readonly screen: Screen
  readonly cable: Cable | null
  /** Proves who it is outside of its client too. */
  readonly cookie: () => Record<string, string>
}
/** Listeners who are there for a desk. `leave` puts everything about them back as it was. */
export type Team = {
  readonly desk: string
  readonly slug: string
  readonly listeners: readonly Listener[]
  readonly leave: () => Promise<void>
}

type Person = Omit<Listener, 'screen'> & { readonly me: Me }
type Desk = Me['desks'][number]

/** Signs everybody in and seats those who answer at the same desk: one without training, where the most of them take calls. */
export async function seatTeam(site: Site, signIns: readonly SignIn[]): Promise<Team> {
  const people = await Promise.all(signIns.map((one) => signedIn(site, one)))
  const desk = deskOf(people.map(({ me }) => me))
  if (desk === null)
    throw new Problem('Nobody who was named may answer at a desk. Nothing was played; name a listener, a coordinator or a supervisor.')
  const team = people.filter(({ me }) => answersAt(desk.desk, me))
  const listeners = await Promise.all(team.map((person) => seat(person, desk.desk)))
  const leave = async () => {
    await Promise.all(team.map((person) => putBack(person, desk.desk)))
    for (const { screen, client, cable } of listeners) {
      screen.giveUp()
      client.stop()
      cable?.close()
    }
  }
  return { desk: desk.desk, slug: desk.slug, listeners, leave }
}

async function signedIn(site: Site, { email, password }: SignIn): Promise<Person> {
  const { effects, cable, cookie } = await newBrowser(site)
  const api: Api = openApi(site.base, effects)
  const answer = await api.signIn(email, password)
  if (!answer.ok && answer.refusal.rule === 'unavailable')
    throw new Problem(`No Earshot answers at ${site.base}. Nothing was played; is it running, and is the address right?`)
  must(answer, `Nothing was played, because ${email} cannot sign in`)
  const me = must(await api.me(), `${email} cannot be asked for`)
  return { client: new StaffClient({ base: site.base, tab: newKeep(), effects }), cable, cookie, me }
}

/** The value of an answer. Throws a `Problem` with the refusal's words. */
export function must<T>(answer: { ok: true; value: T } | { ok: false; refusal: { words: string } }, failed: string): T {
  if (!answer.ok) throw new Problem(`${failed}: ${answer.refusal.words}`)
  return answer.value
}

const mayAnswer = ({ role, training }: Desk): boolean => granted(training && role === 'trainee' ? 'listener' : role, 'claim', 'caller')
const answersAt = (desk: string, { desks }: Me): boolean => desks.some((one) => one.desk === desk && mayAnswer(one))

function deskOf(people: readonly Me[]): Desk | null {
  const all = people.flatMap(({ desks }) => desks.filter(mayAnswer))
  const count = (so: (one: Desk) => boolean) => all.filter(so).length
  const worth = ({ desk, training }: Desk) =>
    (training ? 0 : 1e6) + 1e3 * count((one) => one.desk === desk && one.accepting) + count((one) => one.desk === desk)
  return all.toSorted((one, other) => worth(other) - worth(one))[0] ?? null
}

async function seat({ me: _, ...person }: Person, desk: string): Promise<Listener> {
  const { client } = person
  must(await client.setStatus({ status: 'online' }), 'A listener cannot come online')
  must(await client.setAccepting(desk, true), 'A listener cannot take calls')
  must(await client.start(), 'A listener cannot be asked for')
  const look = () => {
    const { chats, pending } = client.snapshot()
    return { chats: [...chats.values()], pending }
  }
  return { ...person, screen: new Screen({ subscribe: client.subscribe, look }) }
}

async function putBack({ client, me }: Person, desk: string): Promise<void> {
  const before = me.desks.find((one) => one.desk === desk)
  if (before?.accepting === false) await client.setAccepting(desk, false)
  await client.setStatus({ status: me.status })
}

/** Takes a chat once it waits on the board. False when it is not waited for any longer. */
export async function claim({ client, screen }: Listener, c: string): Promise<boolean> {
  const waits = () => client.snapshot().board.some((item) => item.c === c && item.phase === 'waiting')
  if (!(await screen.until(waits))) return false
  const fate = await screen.fate(client.ask(c, { do: 'claim' }))
  if (fate.fate === 'refused')
    throw new Problem(`A chat of the replay could not be taken: ${fate.refusal.words} Replay at a desk where nobody else takes calls.`)
  return fate.fate === 'shown'
}
