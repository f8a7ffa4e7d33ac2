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
  <div className={locked === null ? '' : 'mb-2 flex items-center gap-3'}>
    <p id={id} role="status" className="min-w-0 flex-1 text-sm text-soft">
      {locked !== null && (
        <>
          <span className="mr-1 inline-flex items-center gap-1 align-bottom font-semibold text-ink">
            <Icon name="lock" size={16} />
            {WORDS.lockedWording}
          </span>{' '}
          {WORDS.lockedWhat(shown(locked))} {besides && WORDS.lockedBesides}
        </>
      )}
    </p>
    {locked !== null && <Button onClick={remove}>{WORDS.lockedRemove}</Button>}
  </div>
)
