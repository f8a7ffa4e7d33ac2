// Reminders by mail: whoever is to confirm a shift is asked to, where there is a mail server.

import { isAwaited, isToConfirm, reminderLetter } from '@earshot/domain'
import type { Post } from '../mail-port.ts'
import { named } from '../named.ts'
import type { Roll } from '../ports.ts'
import type { KeptShift } from '../shifts-port.ts'
import type { OnDesk } from './attending-parts.ts'

export type RemindingParts = {
  readonly post: Post
  readonly mail: { readonly sends: boolean }
  readonly roll: Pick<Roll, 'find'>
  readonly publicUrl: string
}

/** Asked again it is the same mail. To an address that has had enough of them none goes: the console asks as well. */
export async function mailReminders(
  { post, mail, roll, publicUrl }: RemindingParts,
  { desk, policy, now }: OnDesk,
  shift: KeptShift,
): Promise<void> {
  if (!mail.sends) return
  const { series, key } = shift
  const letter = reminderLetter(desk, shift, new URL('/', publicUrl).href)
  for (const one of shift.people) {
    const line = isAwaited(one) && isToConfirm(shift, one, policy, now) ? await roll.find(one.person) : null
    if (line?.active)
      await post({ id: named('reminder', series, key, one.person), kind: 'reminder', desk: desk.id, to: line.email, ...letter })
  }
}
