// What there is to do before one can answer anybody. It ticks itself, and is gone once all of it is done.

import type { ReactNode } from 'react'
import { Icon } from '../ui/icon.tsx'
import { WORDS } from './words.ts'

/** `act` is what helps, for as long as it is not done. */
export type Step = { readonly step: keyof typeof WORDS.steps; readonly done: boolean; readonly act?: ReactNode }

export const isReady = (steps: readonly Step[]): boolean => steps.every(({ done }) => done)

export const Ready = ({ steps }: { steps: readonly Step[] }) => (
  <section aria-label={WORDS.ready} className="grid grid-cols-1 gap-2 px-3 py-2">
    <h2 className="font-semibold">{WORDS.ready}</h2>
    <ul className="grid grid-cols-1 gap-1.5">
      {steps.map(({ step, done, act }) => (
        <li key={step} className="flex min-h-9 items-center gap-2">
          <span className={done ? 'text-calm' : 'text-soft'}>
            <Icon name={done ? 'check' : 'circle'} />
          </span>
          <span className={`flex-1 ${done ? 'text-soft' : ''}`}>
            {WORDS.steps[step]}
            {done && <span className="sr-only"> {WORDS.done}</span>}
          </span>
          {!done && act}
        </li>
      ))}
    </ul>
  </section>
)
