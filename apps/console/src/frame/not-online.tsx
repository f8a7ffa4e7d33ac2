// Says that no calls come and why, lets one say when one is back, and offers the way back, whenever one is not online.

import type { Me, StatusBody } from '@earshot/contract'
import { AWAY_FOR } from '@earshot/domain'
import { useEffect, useState } from 'react'
import { useNow } from '../time/now.ts'
import { timeWords } from '../time/words.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { WORDS } from './words.ts'

type Props = Pick<Me, 'status' | 'absence'> & {
  /** What waits too long calls them whether or not they take calls. */
  called: boolean
  goOnline: () => void
  setStatus: (status: StatusBody) => void
}

export function NotOnline({ status, absence, called, goOnline, setStatus }: Props) {
  if (status === 'online') return null
  const lapsed = absence.why === null ? undefined : WORDS.lapsed[absence.why]
  return (
    <section
      aria-label={WORDS.status}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-sunken px-4 py-1.5 text-sm"
    >
      <Icon name="phone" />
      <p className="mr-auto">
        {lapsed ?? WORDS.notOnline[status]} {called && status === 'away' && WORDS.calledStill} <Overdue backAt={absence.backAt} />
      </p>
      {status === 'away' && <AwaySelects absence={absence} say={(said) => setStatus({ status, ...said })} />}
      <Button onClick={goOnline}>{WORDS.goOnline}</Button>
    </section>
  )
}

function Overdue({ backAt }: { backAt: number | null }) {
  const now = useNow()
  return backAt !== null && backAt <= now && WORDS.overdue(timeWords(backAt))
}

const MINUTES = [5, 15, 30, 60, 120] as const
const NOT_SAID = 'not-said'
const KEPT = 'kept'

type Said = Me['absence']

const stillAhead = ({ backAt }: Said): number | null => (backAt !== null && backAt > Date.now() ? backAt : null)

/** Colleagues read both. What was chosen is kept here too: the second choice may come before the first is answered. */
function AwaySelects({ absence, say }: Pick<Me, 'absence'> & { say: (said: Pick<StatusBody, 'why' | 'backAt'>) => void }) {
  const [said, setSaid] = useState<Said>(absence)
  useEffect(() => setSaid(absence), [absence])
  const choose = (more: Partial<Said>) => {
    const next = { ...said, ...more }
    setSaid(next)
    say({ why: AWAY_FOR.find((one) => one === next.why) ?? null, backAt: stillAhead(next) })
  }
  const ahead = stillAhead(said)
  return (
    <>
      <Small
        label={WORDS.awayFor}
        value={AWAY_FOR.find((one) => one === said.why) ?? NOT_SAID}
        options={[[NOT_SAID, WORDS.notSaid], ...AWAY_FOR.map((one) => [one, WORDS.awayFors[one]] as const)]}
        choose={(chosen) => choose({ why: AWAY_FOR.find((one) => one === chosen) ?? null })}
      />
      <Small
        label={WORDS.backAt}
        value={ahead === null ? NOT_SAID : KEPT}
        options={[
          [NOT_SAID, WORDS.notSaid],
          ...(ahead === null ? [] : [[KEPT, WORDS.backBy(timeWords(ahead))] as const]),
          ...MINUTES.map((minutes) => [`${minutes}`, WORDS.backIn(minutes)] as const),
        ]}
        choose={(chosen) => choose({ backAt: chosen === NOT_SAID ? null : Date.now() + Number(chosen) * 60_000 })}
      />
    </>
  )
}

type SmallProps = { label: string; value: string; options: readonly (readonly [string, string])[]; choose: (value: string) => void }

const Small = ({ label, value, options, choose }: SmallProps) => (
  <label className="flex items-center gap-1.5">
    <span className="text-soft">{label}</span>
    <select
      className="min-h-9 rounded-field border border-edge bg-surface px-1.5 font-medium"
      value={value}
      onChange={({ target }) => choose(target.value)}
    >
      {options.map(([one, words]) => (
        <option key={one} value={one}>
          {words}
        </option>
      ))}
    </select>
  </label>
)
