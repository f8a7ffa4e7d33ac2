// Says of what stands in the composer that it is locked, and how to be rid of it.

import type { Canned } from '@earshot/contract'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { shown } from './canned.ts'
import { WORDS } from './words.ts'

type Props = {
  id: string
  locked: Canned | null /** Something else was written, which waits behind it. */
  besides: boolean
  remove: () => void
}

/** `id` is what the field is described by. Always in place, so that what it says is read out. */
export const LockedNote = ({ id, locked, besides, remove }: Props) => (
  <div className={locked === null ? '' : 'mb-1 flex flex-wrap items-center gap-x-3 gap-y-1'}>
    <p id={id} role="status" className="text-sm">
      {locked !== null && (
        <>
          <span className="mr-1 inline-flex items-center gap-1 font-semibold">
            <Icon name="lock" size={16} />
            {WORDS.lockedWording}
          </span>{' '}
          <span className="text-soft">
            {WORDS.lockedWhat(shown(locked))} {besides && WORDS.lockedBesides}
          </span>
        </>
      )}
    </p>
    {locked !== null && <Button onClick={remove}>{WORDS.lockedRemove}</Button>}
  </div>
)
