// Asks before somebody leaves a form in which something is not saved yet.

import { AlertDialog } from '@base-ui/react/alert-dialog'
import { useBlocker } from '@tanstack/react-router'
import { Sure } from './sure.tsx'

const WORDS = {
  ask: 'Leave without saving?',
  what: 'What you changed here is not saved yet and would be lost.',
  no: 'Stay here',
  yes: 'Leave without saving',
} as const

export function Unsaved({ changed }: { changed: boolean }) {
  const { status, proceed, reset } = useBlocker({ shouldBlockFn: () => changed, enableBeforeUnload: changed, withResolver: true })
  return (
    <AlertDialog.Root open={status === 'blocked'} onOpenChange={(open) => !open && reset?.()}>
      <Sure {...WORDS} look="plain" act={() => proceed?.()} />
    </AlertDialog.Root>
  )
}
