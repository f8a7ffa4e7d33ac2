// The stages of a chat, from the desk's own practice: one quiet line that ticks itself, opens on demand and can be put away.

import { STAGES, type Stage, type Stages as StagesOf, type Step, type ToldEntry, ticksIn } from '@earshot/domain'
import { useState } from 'react'
import { useActions } from '../actions/use-actions.ts'
import { usePreference } from '../preferences/preference.ts'
import { stages as shown } from '../preferences/preferences.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { keepPlace, placeIn } from './places.ts'
import { WORDS } from './words.ts'

type Props = { c: string; stages: StagesOf; entries: readonly ToldEntry[] }

export function Stages({ c, stages, entries }: Props) {
  const [show, setShow] = usePreference(shown)
  const [ticked, setTicked] = useState(() => placeIn(c).ticked)
  const hasSteps = STAGES.some((stage) => stages[stage].length > 0)
  useActions({ stages: hasSteps ? () => setShow(!show) : null })
  if (!hasSteps || !show) return null
  const happened = ticksIn(entries)
  const isDone = ({ words, by }: Step) => (by === null ? ticked.has(words) : happened.has(by))
  const turn = (words: string) => {
    const next = ticked.has(words) ? new Set([...ticked].filter((one) => one !== words)) : new Set([...ticked, words])
    keepPlace(c, { ticked: next })
    setTicked(next)
  }
  const now = STAGES.find((stage) => stages[stage].some((step) => !isDone(step)))
  return (
    <details className="border-b border-line bg-surface px-4 text-sm max-md:px-2">
      <summary className="min-h-8 cursor-pointer py-1.5 text-soft">
        <span className="font-medium text-ink">{now === undefined ? WORDS.stagesDone : WORDS.stages[now]}</span>
        {now !== undefined && `, ${WORDS.stepNext(stages[now].find((step) => !isDone(step))?.words ?? '')}`}
      </summary>
      <div className="grid gap-x-6 gap-y-2 pb-3 sm:grid-cols-3">
        {STAGES.map((stage) => (
          <StageSteps key={stage} {...{ stage, steps: stages[stage], isDone, turn }} />
        ))}
        <Button className="w-fit text-sm" onClick={() => setShow(false)}>
          {WORDS.stagesHide}
        </Button>
      </div>
    </details>
  )
}

type StepsProps = { stage: Stage; steps: readonly Step[]; isDone: (step: Step) => boolean; turn: (words: string) => void }

const StageSteps = ({ stage, steps, isDone, turn }: StepsProps) =>
  steps.length > 0 && (
    <section className="grid content-start gap-1">
      <h3 className="font-medium">{WORDS.stages[stage]}</h3>
      <ul className="grid gap-1">
        {steps.map((step) => (
          <li key={step.words} className="flex items-start gap-1.5">
            {step.by === null ? (
              <label className="flex min-h-6 items-start gap-1.5">
                <input type="checkbox" className="mt-0.5 size-4 accent-accent" checked={isDone(step)} onChange={() => turn(step.words)} />
                <bdi>{step.words}</bdi>
              </label>
            ) : (
              <span className={`flex items-start gap-1.5 ${isDone(step) ? 'text-soft' : ''}`}>
                <Icon name={isDone(step) ? 'check' : 'circle'} size={16} />
                <span>
                  <bdi>{step.words}</bdi>
                  <span className="sr-only">{isDone(step) ? WORDS.stepDone : WORDS.stepOpen}</span>
                </span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
