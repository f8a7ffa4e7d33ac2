// When a ticket is due, or since when it is overdue: in words and with an icon.

import { useNow } from '../time/now.ts'
import { When } from '../time/when.tsx'
import { Icon } from '../ui/icon.tsx'
import { WORDS } from './words.ts'

export function Due({ at }: { at: number }) {
  const overdue = useNow() >= at
  return overdue ? (
    <span className="flex items-center gap-1 font-semibold text-alarm">
      <Icon name="warning" size={16} />
      <span>
        {WORDS.overdue} <When at={at} />
      </span>
    </span>
  ) : (
    <span className="flex items-center gap-1">
      <Icon name="clock" size={16} />
      <span>
        {WORDS.due} <When at={at} />
      </span>
    </span>
  )
}
