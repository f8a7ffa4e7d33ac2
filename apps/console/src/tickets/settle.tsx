// Closing a ticket, with what became of it.

import { Dialog } from '@base-ui/react/dialog'
import type { BoardItem, SentCommand } from '@earshot/contract'
import { OUTCOMES, type Outcome } from '@earshot/domain'
import { useState } from 'react'
import { useActions } from '../actions/use-actions.ts'
import { useSubmit } from '../live/use-submit.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { Problem } from '../ui/problem.tsx'
import { Select } from '../ui/select.tsx'
import { TicketDialog } from './dialog.tsx'
import { WORDS } from './words.ts'

const OPTIONS = OUTCOMES.map((value) => ({ value, words: WORDS.outcomes[value] }))

type Props = { kind: BoardItem['kind']; ask: (command: SentCommand) => Promise<string | null>; byKey: boolean }

/** `byKey`: the key that closes means the ticket, and not a chat that goes on. */
export function CloseTicket({ kind, ask, byKey }: Props) {
  const [open, setOpen] = useState(false)
  useActions({ close: byKey ? () => setOpen(true) : null })
  return (
    <TicketDialog
      action={byKey ? 'close' : null}
      words={WORDS.settle}
      title={WORDS.settleAsk}
      what={WORDS.settleWhat[kind]}
      open={open}
      turn={setOpen}
    >
      <Closing ask={ask} />
    </TicketDialog>
  )
}

function Closing({ ask }: Pick<Props, 'ask'>) {
  const [outcome, setOutcome] = useState<Outcome>('answered')
  const { submit, problem, under } = useSubmit(outcome, (outcome) => ask({ do: 'settle', outcome }))
  return (
    <form onSubmit={submit} className="grid gap-3">
      <Select label={WORDS.settleHow} value={outcome} options={OPTIONS} choose={setOutcome} />
      <Problem words={problem} />
      <div className="flex flex-wrap justify-end gap-2">
        <Dialog.Close className={buttonClass('plain')}>{WORDS.settleNo}</Dialog.Close>
        <Button type="submit" look="main" disabled={under}>
          {WORDS.settleYes}
        </Button>
      </div>
    </form>
  )
}
