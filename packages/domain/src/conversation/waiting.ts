// What happens to a chat by itself: it climbs its ladder, its holder is missed, and in the end it lapses.

import { accept } from '../verdict/verdict.ts'
import type { Command } from './command.ts'
import { type Asked, type Decided, entry } from './drafting.ts'
import type { Draft } from './entry.ts'
import { rungsAhead } from './ladder.ts'
import type { Rung } from './rung.ts'
import { isDue } from './timers.ts'

/** A chat that somebody has just written in is left alone: the timer looks again later. */
export function lapse(asked: Asked): Decided {
  return isDue('lapse', asked.state, asked.facts)
    ? accept([entry(asked, { kind: 'closed', reason: 'lapsed' }, 'everyone', null)])
    : accept([])
}

/** All rungs that are due, each in its turn: the timer may come late. */
export function climb(asked: Asked): Decided {
  const { state, facts } = asked
  const due = state === null ? [] : rungsAhead(state, facts.policy.ladder).filter(({ at }) => at <= facts.now)
  return accept(due.map(({ rung }) => rungEntry(asked, rung)))
}

const rungEntry = (asked: Asked, rung: Rung): Draft => {
  const desk = rung === 'fallback' ? asked.facts.policy.ladder.fallbackDesk : null
  return entry(asked, { kind: 'rung', rung, desk }, rung === 'leave' ? 'everyone' : 'staff', null)
}

export function line(asked: Asked, { person, gone }: Extract<Command, { do: 'line' }>): Decided {
  const { state } = asked
  if (state === null || state.holder !== person || state.unattended === gone) return accept([])
  return accept([entry(asked, { kind: 'line', gone }, 'staff', null)])
}
