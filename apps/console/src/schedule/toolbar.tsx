// Which desk, which days and in which view, and what begins something new.

import type { ReactNode } from 'react'
import { ActionKey, useKeyProps } from '../actions/kbd.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Select } from '../ui/select.tsx'
import { titleWords, VIEWS, type View } from './days.ts'
import { WORDS } from './words.ts'

export type Shown = { readonly desk: string; readonly view: View; readonly date: string }

type Props = {
  shown: Shown
  days: readonly string[]
  desks: readonly { readonly desk: string; readonly name: string }[]
  go: (to: Partial<Shown>) => void
  /** Null goes to today. */
  step: (by: 1 | -1 | null) => void
  /** What was changed last: where it comes and goes without moving the calendar below. */
  said: ReactNode
  children: ReactNode
}

export const Toolbar = ({ shown, days, desks, go, step, said, children }: Props) => (
  <div className="grid grid-cols-1 gap-2 px-4 pt-3 pb-2 max-md:px-3">
    <div className="flex flex-wrap items-end gap-x-2 gap-y-2">
      <h1 className="mr-auto text-xl leading-10 font-semibold">{WORDS.title}</h1>
      {children}
      {desks.length > 1 && (
        <div className="w-52 max-md:w-full">
          <Select
            label={WORDS.desk}
            quiet
            value={shown.desk}
            options={desks.map(({ desk, name }) => ({ value: desk, words: name }))}
            choose={(desk) => go({ desk })}
          />
        </div>
      )}
    </div>
    <div className="flex flex-wrap items-center gap-x-2 gap-y-2">
      <Step words={WORDS.previous[shown.view]} icon="back" action="earlierDays" act={() => step(-1)} />
      <Button onClick={() => step(null)} {...useKeyProps('thisDay')}>
        {WORDS.today}
      </Button>
      <Step words={WORDS.next[shown.view]} icon="next" action="laterDays" act={() => step(1)} />
      <h2 aria-live="polite" className="mr-auto font-semibold max-md:order-first max-md:w-full">
        {titleWords(days)}
      </h2>
      {said}
      <Views view={shown.view} choose={(view) => go({ view })} />
    </div>
  </div>
)

type StepProps = { words: string; icon: 'back' | 'next'; action: 'earlierDays' | 'laterDays'; act: () => void }

const Step = ({ words, icon, action, act }: StepProps) => (
  <Button aria-label={words} title={words} className="px-2!" onClick={act} {...useKeyProps(action)}>
    <Icon name={icon} />
  </Button>
)

const Views = ({ view, choose }: { view: View; choose: (view: View) => void }) => (
  <fieldset className="flex">
    <legend className="sr-only">{WORDS.look}</legend>
    {VIEWS.map((one) => (
      <label
        key={one}
        className="flex min-h-9 cursor-pointer items-center border border-edge bg-surface px-3 font-medium first-of-type:rounded-l-field last-of-type:rounded-r-field not-first-of-type:-ml-px hover:bg-sunken has-checked:z-1 has-checked:border-accent has-checked:bg-accent-wash has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
      >
        <input type="radio" name="view" className="sr-only" checked={view === one} onChange={() => choose(one)} />
        {WORDS.views[one]}
      </label>
    ))}
  </fieldset>
)

export const NewShiftButton = ({ plan }: { plan: () => void }) => (
  <Button look="main" onClick={plan} {...useKeyProps('newShift')}>
    <Icon name="plus" />
    {WORDS.newShift}
    <ActionKey of="newShift" />
  </Button>
)
