// Making a chat a ticket: what it is about, what was promised, when it is due, and who answers.

import type { SentCommand } from '@earshot/contract'
import { areTicketHours, LONGEST_SUBJECT, TICKET_HOURS } from '@earshot/domain'
import { useState } from 'react'
import { KeyedTrigger } from '../actions/keyed-trigger.tsx'
import { useActions } from '../actions/use-actions.ts'
import { useSubmit } from '../live/use-submit.ts'
import { useNow } from '../time/now.ts'
import { momentWords } from '../time/words.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { FormDialog, Leave } from '../ui/form-dialog.tsx'
import { Problem } from '../ui/problem.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { WORDS } from './words.ts'

const HOUR = 3_600_000
const KEEPING = [
  { value: 'me', words: WORDS.keepMe },
  { value: 'desk', words: WORDS.keepDesk },
] as const

type Ask = (command: SentCommand) => Promise<string | null>
/** `hours` is what the desk begins with. */
type Props = { hours: number; ask: Ask }

export function ConvertToTicket({ hours, ask }: Props) {
  const [open, setOpen] = useState(false)
  useActions({ convert: () => setOpen(true) })
  return (
    <FormDialog
      trigger={<KeyedTrigger action="convert" words={WORDS.convert} />}
      title={WORDS.convert}
      what={WORDS.convertWhat}
      open={open}
      turn={setOpen}
    >
      <Making hours={hours} ask={ask} />
    </FormDialog>
  )
}

function Making({ hours: usual, ask }: Props) {
  const [subject, setSubject] = useState('')
  const [promise, setPromise] = useState('')
  const [hours, setHours] = useState(`${usual}`)
  const [keeping, setKeeping] = useState<'me' | 'desk'>('me')
  const now = useNow()
  // Once it is one, there is nothing left to make: the dialog goes with its button.
  const { submit, problem, under } = useSubmit({ subject, promise, hours: Number(hours), keep: keeping === 'me' }, (made) =>
    ask({ do: 'convert', ...made }),
  )
  return (
    <form onSubmit={submit} className="grid gap-3">
      <Field
        label={WORDS.subject}
        help={WORDS.subjectHelp}
        dir="auto"
        maxLength={LONGEST_SUBJECT}
        value={subject}
        onChange={({ target }) => setSubject(target.value)}
      />
      <TextArea label={WORDS.promise} help={WORDS.promiseHelp} rows={3} value={promise} change={setPromise} />
      <Field
        label={WORDS.hours}
        help={WORDS.hoursHelp(areTicketHours(Number(hours)) ? momentWords(now + Number(hours) * HOUR) : null)}
        type="number"
        {...{ min: TICKET_HOURS.least, max: TICKET_HOURS.most }}
        value={hours}
        onChange={({ target }) => setHours(target.value)}
      />
      <Select label={WORDS.keep} value={keeping} options={KEEPING} choose={setKeeping} />
      <Problem words={problem} />
      <div className="flex flex-wrap justify-end gap-2">
        <Leave words={WORDS.convertNo} />
        <Button type="submit" look="main" disabled={under || subject.trim() === '' || promise.trim() === ''}>
          {under ? WORDS.making : WORDS.convertYes}
        </Button>
      </div>
    </form>
  )
}
