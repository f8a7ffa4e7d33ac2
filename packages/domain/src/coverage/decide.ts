// The rules of a coverage request: what comes about by what is asked of it, or which rule refuses that. See SPEC.md.

import { accept, type Refused, refuse, type Verdict } from '../verdict/verdict.ts'
import { askCover, calledFirst } from './asking.ts'
import type { CoverageActor, CoverageCommand } from './command.ts'
import { dueNow } from './due.ts'
import type { CoverageEvent } from './event.ts'
import type { CoverageFacts } from './facts.ts'
import { coveredBy, declineCover, offerCover, retractOffer } from './offering.ts'
import { pickCover } from './picking.ts'
import { type Coverage, evolveCoverage, openOf } from './state.ts'

type Decided = Verdict<readonly CoverageEvent[]>
type Staff = Extract<CoverageActor, { kind: 'staff' }>
type Later = Exclude<CoverageCommand, { do: 'ask' } | { do: 'look' }>

/**
 * What comes about, with all that is due by then. Pure: the same question has the same answer. An append carries the version it was decided on; what lost is decided again on what the other one
 * has made of it.
 */
export function decideCoverage(state: Coverage | null, actor: CoverageActor, command: CoverageCommand, facts: CoverageFacts): Decided {
  const decided = decidedOn(state, actor, command, facts)
  if (!decided.ok) return decided
  const after = decided.value.reduce(evolveCoverage, state)
  const took = decided.value.some(({ kind }) => kind === 'taken')
  return after === null ? decided : accept([...decided.value, ...dueNow(after, facts, took)])
}

function decidedOn(state: Coverage | null, actor: CoverageActor, command: CoverageCommand, facts: CoverageFacts): Decided {
  if (command.do === 'ask') return state === null ? askCover(actor, command, facts) : refuse('cover-asked-already')
  if (state === null) return refuse('no-such-request')
  if (command.do === 'look') return accept([])
  // What comes due by itself is looked at, and nothing else.
  if (actor.kind === 'clock') return refuse('asker-picks')
  return over(state, command, facts) ?? carriedOut(state, actor, command, facts)
}

function over(state: Coverage, { do: what }: Later, facts: CoverageFacts): Refused | null {
  if (state.ended === null) return null
  return state.ended === 'covered' && (what === 'pick' || what === 'offer')
    ? refuse('covered-already', coveredBy(state, facts))
    : refuse('request-over')
}

function carriedOut(state: Coverage, actor: Staff, command: Later, facts: CoverageFacts): Decided {
  switch (command.do) {
    case 'approve':
      return approval(state, actor) ?? accept(approved(state, actor, facts))
    case 'refuse':
      return approval(state, actor) ?? accept([{ kind: 'ended', how: 'refused', at: facts.now, by: actor.person }])
    case 'offer':
      return offerCover(state, actor.person, command.parts, facts)
    case 'decline':
      return declineCover(state, actor.person, facts)
    case 'retract':
      return retractOffer(state, actor.person, facts)
    case 'pick':
      return pickCover(state, actor, command.picks, facts)
    case 'withdraw':
      return withdrawn(state, actor, facts)
  }
}

function approval({ stage, asker }: Coverage, { person, keeps }: Staff): Refused | null {
  if (!keeps) return refuse('roster-keepers-only')
  if (stage !== 'approval') return refuse('not-to-approve')
  return person === asker ? refuse('own-cover') : null
}

const approved = (state: Coverage, { person }: Staff, facts: CoverageFacts): readonly CoverageEvent[] => [
  { kind: 'approved', at: facts.now, by: person },
  calledFirst(openOf(state, facts.now), state.asker, facts, person),
]

/** What has been covered by then stays so. */
function withdrawn({ asker }: Coverage, { person, keeps }: Staff, { now }: CoverageFacts): Decided {
  if (person !== asker && !keeps) return refuse('asker-picks')
  return accept([{ kind: 'ended', how: 'withdrawn', at: now, by: person }])
}
