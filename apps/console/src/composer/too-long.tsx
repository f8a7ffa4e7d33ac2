// Says below a field by how much its text is longer than one text can be.

import { LONGEST_TEXT } from '@earshot/domain'
import { WORDS } from './words.ts'

/** Characters over the limit; 0 or less when it fits. */
export const overBy = (text: string): number => text.length - LONGEST_TEXT

/** `id` is what the field is described by. Always there, so that what it says is read out. */
export const TooLong = ({ id, over }: { id: string; over: number }) => (
  <p id={id} role="status" className="text-sm text-alarm not-empty:mt-1">
    {over > 0 && WORDS.tooLong(over)}
  </p>
)
