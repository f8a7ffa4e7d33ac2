// Announcing something to everybody in a room, until it ends.

import { useState } from 'react'
import { useSubmit } from '../live/use-submit.ts'
import { Button } from '../ui/button.tsx'
import { DialogButton, FormDialog, Leave } from '../ui/form-dialog.tsx'
import { Problem } from '../ui/problem.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { WORDS } from './words.ts'

const HOUR = 3_600_000
const LASTS = { hours: 8 * HOUR, day: 24 * HOUR, week: 7 * 24 * HOUR, month: 30 * 24 * HOUR } as const
type Lasting = keyof typeof LASTS
const ENDS = [
  { value: 'hours', words: WORDS.ends.hours },
  { value: 'day', words: WORDS.ends.day },
  { value: 'week', words: WORDS.ends.week },
  { value: 'month', words: WORDS.ends.month },
] as const

type Ask = (command: { do: 'announce'; text: string; until: number }) => Promise<string | null>

export function Announce({ ask }: { ask: Ask }) {
  const [open, setOpen] = useState(false)
  return (
    <FormDialog
      trigger={<DialogButton>{WORDS.announce}</DialogButton>}
      title={WORDS.announce}
      what={WORDS.announceWhat}
      open={open}
      turn={setOpen}
    >
      <Announcing ask={ask} made={() => setOpen(false)} />
    </FormDialog>
  )
}

function Announcing({ ask, made }: { ask: Ask; made: () => void }) {
  const [text, setText] = useState('')
  const [lasting, setLasting] = useState<Lasting>('day')
  const { submit, problem, under } = useSubmit({ text, lasting }, async (said) => {
    const refused = await ask({ do: 'announce', text: said.text, until: Date.now() + LASTS[said.lasting] })
    if (refused === null) made()
    return refused
  })
  return (
    <form onSubmit={submit} className="grid gap-3">
      <TextArea label={WORDS.announceText} rows={4} value={text} change={setText} />
      <Select label={WORDS.announceUntil} value={lasting} options={ENDS} choose={setLasting} />
      <Problem words={problem} />
      <div className="flex flex-wrap justify-end gap-2">
        <Leave words={WORDS.no} />
        <Button type="submit" look="main" disabled={under || text.trim() === ''}>
          {WORDS.announceYes}
        </Button>
      </div>
    </form>
  )
}
