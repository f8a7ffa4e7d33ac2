// Has the sample's people talk: through the one door, as everybody does, with staff who come, answer and go again.

import { randomUUID } from 'node:crypto'
import { type Actor, answersFrom, type Command, type Form, NO_ABSENCE, type Staff, type Verdict, type Visitor } from '@earshot/domain'
import type { People, Person, Roll } from '../ports.ts'
import type { Presence } from '../presence-port.ts'
import { SAMPLE_DESKS } from './sample/desks.ts'
import { SAMPLE_TALK, type SampleTalk } from './sample/talk.ts'

export type EnlivenParts = {
  readonly conversations: {
    perform(c: string, id: string, actor: Actor, command: Command): Promise<Verdict<null>>
  }
  readonly lives: { bySlug(slug: string): { readonly id: string } | null; forms(desk: string): readonly Form[]; refresh(): Promise<void> }
  readonly people: People
  readonly presence: Pick<Presence, 'enter' | 'leave'>
  readonly roll: Pick<Roll, 'people'>
  readonly staffOf: (person: Person) => Staff
  /** A new visitor of a desk. */
  readonly visitorAt: (desk: string) => Promise<Visitor>
}

type Cast = ReadonlyMap<string, { readonly person: string; readonly window: string }>

/** Fills the boards of a sample organisation that was just made. Throws where a step of it is refused. */
export async function enliven(parts: EnlivenParts): Promise<void> {
  const cast = await castOf(parts)
  const [left, chats] = [SAMPLE_TALK.filter(isLeft), SAMPLE_TALK.filter((talk) => !isLeft(talk))]
  for (const { person, window } of cast.values()) await come(parts, person, window)
  await parts.lives.refresh()
  for (const talk of [...left, ...chats]) await play(parts, cast, talk)
  for (const { person, window } of cast.values()) await go(parts, person, window)
  await parts.lives.refresh()
}

const isLeft = ({ steps }: SampleTalk): boolean => steps[0]?.[1].do === 'leave'

async function castOf({ roll }: EnlivenParts): Promise<Cast> {
  const holders = new Set(SAMPLE_TALK.map(({ holder }) => holder))
  const people = (await roll.people()).filter(({ email }) => holders.has(email))
  return new Map(people.map(({ email, person }) => [email, { person, window: randomUUID() }]))
}

async function come({ people, presence }: EnlivenParts, person: string, window: string): Promise<void> {
  await people.setStatus(person, 'online', NO_ABSENCE)
  await presence.enter(window, person)
}

async function go({ people, presence }: EnlivenParts, person: string, window: string): Promise<void> {
  await presence.leave(window)
  await people.setStatus(person, 'offline', NO_ABSENCE)
}

async function play(parts: EnlivenParts, cast: Cast, { desk, holder, steps }: SampleTalk): Promise<void> {
  const { slug } = SAMPLE_DESKS[desk]
  const { conversations, visitorAt, lives } = parts
  const place = lives.bySlug(slug)
  if (place === null) throw new Error(`The sample has no desk ${slug}`)
  const visitor = await visitorAt(place.id)
  const staff = await actorOf(parts, cast.get(holder ?? '')?.person)
  for (const [by, command] of steps) {
    const actor = by === 'visitor' ? visitor : staff
    if (actor === null) throw new Error(`Nobody of the sample can ${command.do} at ${slug}`)
    const asked = command.do === 'leave' ? leftAt(lives.forms(place.id), command) : command
    const done = await conversations.perform(visitor.conversation, randomUUID(), actor, asked)
    if (!done.ok) throw new Error(`The sample could not ${command.do} at ${slug}: ${done.refusal.rule}`)
  }
}

/** A message as the desk asks for it: in its form, where it has one. */
function leftAt(forms: readonly Form[], left: Extract<Command, { do: 'leave' }>): Command {
  const form = forms.find(({ use }) => use === 'message')
  if (form === undefined) return left
  const { text: question, name, email } = left
  const answers = answersFrom(form, { question, name, email })
  return { do: 'fill', form: form.id, version: form.version, answers }
}

async function actorOf({ people, staffOf }: EnlivenParts, person: string | undefined): Promise<Actor | null> {
  const found = person === undefined ? undefined : (await people.find([person])).get(person)
  return found === undefined ? null : staffOf(found)
}
