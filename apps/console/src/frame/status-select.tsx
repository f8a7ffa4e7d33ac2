// Online, away or offline. A select of the browser's own: every device knows how to work one.

import { STATUSES, type Status } from '@earshot/domain'
import { useState } from 'react'
import { WORDS } from './words.ts'

const DOT: Record<Status, string> = { online: 'bg-calm border-calm', away: 'border-amber-edge bg-amber', offline: 'border-edge' }

type Props = { status: Status; set: (status: Status) => Promise<void> }

export function StatusSelect({ status, set }: Props) {
  // What was chosen is shown at once, and what is so after the answer.
  const [chosen, setChosen] = useState<Status | null>(null)
  const choose = async (to: Status) => {
    setChosen(to)
    await set(to)
    setChosen(null)
  }
  return <Select status={chosen ?? status} choose={choose} />
}

const Select = ({ status, choose }: { status: Status; choose: (status: Status) => void }) => (
  <span className="inline-flex min-h-9 items-center overflow-hidden gap-1.5 rounded-field border border-edge bg-surface pl-2.5 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent">
    <span aria-hidden="true" className={`size-2.5 shrink-0 rounded-full border-2 ${DOT[status]}`} />
    <select
      aria-label={WORDS.status}
      className="min-h-9 bg-surface pr-2 font-medium outline-none"
      value={status}
      onChange={({ target }) => STATUSES.filter((one) => one === target.value).forEach(choose)}
    >
      {STATUSES.map((one) => (
        <option key={one} value={one}>
          {WORDS.statuses[one]}
        </option>
      ))}
    </select>
  </span>
)
