// What somebody has still to do before they can answer, worked out from how things are.

import { mayAnswer } from '@earshot/domain'
import { Link } from '@tanstack/react-router'
import { useAudible } from '../attention/chime.ts'
import type { Step } from '../dashboard/ready.tsx'
import { WORDS } from '../dashboard/words.ts'
import { useHouse } from '../live/house.ts'
import { usePreference } from '../preferences/preference.ts'
import { sound } from '../preferences/preferences.ts'
import { Button, buttonClass } from '../ui/button.tsx'

/** Nothing for whoever answers nobody; `told` hears what could not be done. */
export function useReady(told: (problem: string | null) => void): readonly Step[] {
  const { me, setStatus, accept } = useHouse()
  const audible = useAudible()
  const [loud] = usePreference(sound)
  // Of a desk that its roster keeps shut there is nothing to do here.
  const answering = me.desks.filter(({ role, training, closed: [gate = 'agreement'] }) => mayAnswer(role, training) && gate === 'agreement')
  const shut = answering.find(({ closed }) => closed.length > 0)
  const open = answering.filter(({ closed }) => closed.length === 0)
  if (answering.length === 0) return []
  return [
    ...(shut === undefined ? [] : [{ step: 'agreements', done: false, act: <ReadAgreement desk={shut.desk} /> } as const]),
    {
      step: 'online',
      done: me.status === 'online',
      act: <Button onClick={async () => told(await setStatus({ status: 'online' }))}>{WORDS.goOnline}</Button>,
    },
    {
      step: 'calls',
      done: answering.some(({ accepting }) => accepting),
      act: open.map(({ desk, name }) => (
        <Button key={desk} onClick={async () => told(await accept(desk, true))}>
          <bdi>{name}</bdi>
        </Button>
      )),
    },
    ...(loud ? [{ step: 'sound', done: audible, act: <span className="text-sm text-soft">{WORDS.click}</span> } as const] : []),
  ]
}

const ReadAgreement = ({ desk }: { desk: string }) => (
  <Link to="/agreements/$desk" params={{ desk }} className={buttonClass('plain')}>
    {WORDS.read}
  </Link>
)
