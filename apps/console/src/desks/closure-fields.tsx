// The closures of a desk: a row for each.

import type { Closure } from '@earshot/domain'
import { Button } from '../ui/button.tsx'
import { fieldClass } from '../ui/labelled.tsx'
import { WORDS } from './words.ts'

type Props = { closures: readonly Closure[]; timeZone: string; change: (closures: Closure[]) => void }

/** As the desk counts its days; as this browser does while what is written there is no time zone. */
function today(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone }).format()
  } catch {
    return new Intl.DateTimeFormat('en-CA').format()
  }
}

export const ClosureFields = ({ closures, timeZone, change }: Props) => (
  <div className="grid grid-cols-1 gap-3">
    <p className="text-sm text-soft">{WORDS.closuresHelp}</p>
    {closures.map((closure, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing of their own but their place
      <Row key={at} closure={closure} change={(row) => change(closures.with(at, row))} remove={() => change(closures.toSpliced(at, 1))} />
    ))}
    <Button className="w-fit" onClick={() => change([...closures, { from: today(timeZone), to: today(timeZone), reason: '' }])}>
      {WORDS.addClosure}
    </Button>
  </div>
)

type RowProps = { closure: Closure; change: (closure: Closure) => void; remove: () => void }

const Row = ({ closure, change, remove }: RowProps) => (
  <fieldset className="flex flex-wrap items-center gap-2">
    <legend className="sr-only">{closure.from}</legend>
    <Value label={WORDS.from} type="date" value={closure.from} change={(from) => change({ ...closure, from })} />
    <Value label={WORDS.to} type="date" value={closure.to} change={(to) => change({ ...closure, to })} />
    <Value label={WORDS.reason} type="text" value={closure.reason} change={(reason) => change({ ...closure, reason })} />
    <Button aria-label={WORDS.removeClosure(closure.from)} onClick={remove}>
      {WORDS.remove}
    </Button>
  </fieldset>
)

type ValueProps = { label: string; type: 'date' | 'text'; value: string; change: (value: string) => void }

const Value = ({ label, type, value, change }: ValueProps) => (
  <label className="flex items-center gap-2">
    {label}
    <input type={type} className={`${fieldClass} w-auto`} value={value} onChange={({ target }) => change(target.value)} />
  </label>
)
