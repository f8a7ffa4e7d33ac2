// The strip that leads through the first chat: one step at a time, above whatever is open.

import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Button, buttonClass } from '../ui/button.tsx'
import { Problem } from '../ui/problem.tsx'
import { STEPS, type Step } from './step.ts'
import { WORDS } from './words.ts'

type Props = {
  step: Step
  desk: { readonly desk: string; readonly name: string; readonly slug: string }
  problem: string | null
  takeCalls: () => void
  leave: () => void
}

/** Steps that one has to do oneself: the last one only says that it is done. */
const LAST = STEPS.length - 1

export function Guide({ step, desk, problem, takeCalls, leave }: Props) {
  const here = useRef<HTMLElement>(null)
  // What was pressed goes away with its step, and the focus would be nowhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of step that takes the focus away
  useEffect(() => {
    if (document.activeElement === document.body) here.current?.focus()
  }, [step])
  const at = STEPS.indexOf(step) + 1
  return (
    <section
      ref={here}
      tabIndex={-1}
      aria-label={WORDS.title}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-accent bg-accent-wash px-4 py-2 outline-none"
    >
      <div role="status" className="min-w-0 flex-1 basis-72">
        <p className="text-sm font-medium text-accent">
          {WORDS.title}
          {at <= LAST && <span className="font-normal tabular-nums">, {WORDS.step(at, LAST)}</span>}
        </p>
        <p>{WORDS.says[step](desk.name)}</p>
      </div>
      <Problem words={problem} />
      <div className="flex flex-wrap items-center gap-2">
        <Action step={step} desk={desk} takeCalls={takeCalls} leave={leave} />
        <Button look={step === 'done' ? 'plain' : 'bare'} onClick={leave}>
          {step === 'done' ? WORDS.close : WORDS.skip}
        </Button>
      </div>
    </section>
  )
}

function Action({ step, desk, takeCalls, leave }: Omit<Props, 'problem'>) {
  if (step === 'take-calls')
    return (
      <Button look="main" onClick={takeCalls}>
        {WORDS.takeCalls}
      </Button>
    )
  if (step === 'write')
    return (
      <a href={`/d/${desk.slug}`} target="_blank" rel="noopener" className={buttonClass('main')}>
        {WORDS.open} <span className="sr-only">{WORDS.opens}</span>
      </a>
    )
  if (step !== 'done')
    return (
      <Link to="/chats" className={buttonClass('plain')}>
        {WORDS.toChats}
      </Link>
    )
  return (
    <>
      <Link to="/people" className={buttonClass('main')} onClick={leave}>
        {WORDS.invite}
      </Link>
      <Link to="/desks/$desk" params={{ desk: desk.desk }} className={buttonClass('plain')} onClick={leave}>
        {WORDS.desk}
      </Link>
    </>
  )
}
