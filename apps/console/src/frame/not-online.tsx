// Says that no calls come, and offers the way back, whenever one is not online.

import type { Status } from '@earshot/domain'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { WORDS } from './words.ts'

type Props = {
  status: Status
  /** What waits too long calls them whether or not they take calls. */
  called: boolean
  goOnline: () => void
}

export function NotOnline({ status, called, goOnline }: Props) {
  if (status === 'online') return null
  return (
    <section
      aria-label={WORDS.status}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-sunken px-4 py-1.5 text-sm"
    >
      <Icon name="phone" />
      <p className="mr-auto">
        {WORDS.notOnline[status]} {called && WORDS.calledStill}
      </p>
      <Button onClick={goOnline}>{WORDS.goOnline}</Button>
    </section>
  )
}
