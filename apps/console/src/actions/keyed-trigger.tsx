// A button that opens a dialog, with the key that does so too.

import { Dialog } from '@base-ui/react/dialog'
import { buttonClass } from '../ui/button.tsx'
import type { ActionId } from './catalogue.ts'
import { ActionKey, useKeyProps } from './kbd.tsx'

export const KeyedTrigger = ({ action, words }: { action: ActionId; words: string }) => (
  <Dialog.Trigger className={buttonClass('plain')} {...useKeyProps(action)}>
    {words}
    <ActionKey of={action} />
  </Dialog.Trigger>
)
