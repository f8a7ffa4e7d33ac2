// Closing a ticket, with what became of it.

import type { BoardItem, SentCommand } from '@earshot/contract'
import { OUTCOMES, type Outcome } from '@earshot/domain'
import { useState } from 'react'
import { KeyedTrigger } from '../actions/keyed-trigger.tsx'
import { useActions } from '../actions/use-actions.ts'
import { useSubmit } from '../live/use-submit.ts'
import { Button } from '../ui/button.tsx'
import { DialogButton, FormDialog, Leave } from '../ui/form-dialog.tsx'
import { Problem } from '../ui/problem.tsx'
import { Select } from '../ui/select.tsx'
import { WORDS } from './words.ts'

const OPTIONS = OUTCOMES.map((value) => ({ value, words: WORDS.outcomes[value] }))

type Props = { kind: BoardItem['kind']; ask: (command: SentCommand) => Promise<string | null>; byKey: boolean }

/** `byKey`: the key that closes means the ticket, and not a chat that goes on. */
export function CloseTicket({ kind, ask, byKey }: Props) {
  const [open, setOpen] = useState(false)
  useActions({ close: byKey ? () => setOpen(true) : null })
  return (
    <FormDialog
      trigger={byKey ? <KeyedTrigger action="close" words={WORDS.settle} /> : <DialogButton>{WORDS.settle}</DialogButton>}
      title={WORDS.settleAsk}
      what={WORDS.settleWhat[kind]}
      open={open}
      turn={setOpen}
    >
      <Closing ask={ask} />
    </FormDialog>
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
        <Leave words={WORDS.settleNo} />
        <Button type="submit" look="main" disabled={under}>
          {WORDS.settleYes}
        </Button>
      </div>
    </form>
  )
}
