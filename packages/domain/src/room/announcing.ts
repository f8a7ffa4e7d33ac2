// Announcements: carried on top of a room until they end, and ticked off by each of its people.

import type { Command } from '../conversation/command.ts'
import { type AskedInRoom, type Decided, entry, written } from '../conversation/drafting.ts'
import { accept, refuse } from '../verdict/verdict.ts'
import { ANNOUNCED, LIMITS } from './limits.ts'
import { runningAt } from './state.ts'

type Of<Do extends Command['do']> = Extract<Command, { do: Do }>

export function announce(asked: AskedInRoom, { text, until }: Of<'announce'>): Decided {
  const { state, facts } = asked
  const lasts = until - facts.now
  if (!(lasts >= ANNOUNCED.least && lasts <= ANNOUNCED.most)) return refuse('not-an-end')
  if (runningAt(state, facts.now).length >= LIMITS.announcements) return refuse('enough-announcements')
  return written(asked, text, { kind: 'announced', announcement: facts.id ?? '', until }, 'staff')
}

/** In the words and the name of who announced it elsewhere. How many are announced at once is for those who announce here. */
export function carry(asked: AskedInRoom, { text, until, by, first, read }: Of<'carry'>): Decided {
  const { now, id = '' } = asked.facts
  if (!(until > now)) return refuse('not-an-end')
  const announced = written(asked, text, { kind: 'announced', announcement: id, until, carried: { first, read } }, 'staff')
  return announced.ok ? accept(announced.value.map((draft) => ({ ...draft, author: by }))) : announced
}

export function retract(asked: AskedInRoom, { announcement }: Of<'retract'>): Decided {
  const there = asked.state.announcements.some((one) => one.announcement === announcement)
  return accept(there ? [entry(asked, { kind: 'retracted', announcement }, 'staff', null)] : [])
}

/** Once by each; of one that is over or taken back there is nothing to say. */
export function acknowledge(asked: AskedInRoom, { announcement }: Of<'acknowledge'>): Decided {
  const { state, actor, facts } = asked
  const found = runningAt(state, facts.now).find((one) => one.announcement === announcement)
  if (found === undefined || actor.kind !== 'staff' || found.read.includes(actor.person)) return accept([])
  return accept([entry(asked, { kind: 'acknowledged', announcement }, 'staff', null)])
}
