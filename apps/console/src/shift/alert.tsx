// One line among the alerts: what one's day calls for, with what there is to do about it.

import type { ShiftAsk } from '@earshot/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useOnce } from '../live/use-once.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { Problem } from '../ui/problem.tsx'
import { type ShiftActs, useShiftActs } from './acts.ts'
import type { ShiftCall } from './call.ts'
import { putAway } from './put-away.ts'
import { WORDS } from './words.ts'

/** `done` closes the list: there is somewhere else to look. */
export function ShiftAlert({ call, done }: { call: ShiftCall; done: () => void }) {
  const acts = useShiftActs()
  const [problem, setProblem] = useState<string | null>(null)
  const answers = answersTo(call, acts, done)
  return (
    <li className="grid gap-1">
      <div className="flex flex-wrap items-center gap-2">
        <p className="min-w-40 flex-1 wrap-anywhere">
          <bdi>{call.words}</bdi>
        </p>
        {'watched' in call && (
          <Link
            to="/schedule"
            search={{ desk: call.watched[0]?.desk, view: undefined, date: undefined }}
            onClick={done}
            className={buttonClass('plain')}
          >
            {WORDS.toSchedule}
          </Link>
        )}
        {answers.map((answer) => (
          <AnswerButton key={answer.words} {...answer} about={call.words} told={setProblem} />
        ))}
      </div>
      <Problem words={problem} />
    </li>
  )
}

type AnswerTo = { readonly words: string; readonly main: boolean; readonly act: () => Promise<string | null> }

function answersTo(call: ShiftCall, acts: ShiftActs, done: () => void): readonly AnswerTo[] {
  if (call.of === 'join') {
    const join = async () => {
      const refused = await acts.join(call.shift)
      if (refused === null) done()
      return refused
    }
    return [{ words: WORDS.join, main: true, act: join }]
  }
  if (call.of === 'confirm') return [{ words: WORDS.confirm, main: true, act: () => acts.confirm(call.shift) }]
  if (call.of === 'asked') return answersToAsk(call.ask, acts)
  if (call.of === 'answered') return [{ words: WORDS.ok, main: false, act: async () => putAway(call.id) }]
  return []
}

/** What one can say to what a colleague asks, the no first. */
const answersToAsk = (ask: ShiftAsk, { answer }: ShiftActs): readonly AnswerTo[] => {
  const open = ask.kind === 'relief' && ask.asked === null
  return [
    { words: open ? WORDS.notNow : WORDS.no[ask.kind], main: false, act: () => answer(ask, false) },
    { words: open ? WORDS.relievesThem : WORDS.yes[ask.kind], main: true, act: () => answer(ask, true) },
  ]
}

type ButtonProps = AnswerTo & { about: string; told: (problem: string | null) => void }

function AnswerButton({ words, main, act, about, told }: ButtonProps) {
  const [under, begin] = useOnce(async () => told(await act()))
  return (
    <Button look={main ? 'main' : 'plain'} disabled={under} aria-label={`${words}: ${about}`} onClick={begin}>
      {words}
    </Button>
  )
}
