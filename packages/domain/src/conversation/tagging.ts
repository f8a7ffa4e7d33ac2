// Tags: the desk's own words for what a conversation was about, so that it can be found among others.

import { accept, refuse } from '../verdict/verdict.ts'
import type { Command } from './command.ts'
import { type Asked, type Decided, entry } from './drafting.ts'

/** Only the desk's tags can be put on; whatever is on can be taken off, also when the desk has it no more. */
export function tag(asked: Asked, { tag, on }: Extract<Command, { do: 'tag' }>): Decided {
  const { state, facts } = asked
  if (state === null || state.tags.includes(tag) === on) return accept([])
  if (on && !facts.policy.tags.some(({ id }) => id === tag)) return refuse('no-such-tag')
  return accept([entry(asked, { kind: 'tagged', tag, on }, 'staff', null)])
}
