// What a ban is filled in with: by what the visitor is known again, why, and for how long.

import type { BoardItem } from '@earshot/contract'
import type { BannedBy } from '@earshot/domain'
import { type FormEvent, type ReactNode, useState } from 'react'
import { client } from '../live/client.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Field } from '../ui/field.tsx'
import { Leave } from '../ui/form-dialog.tsx'
import { Problem } from '../ui/problem.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { Address } from './address.tsx'
import { WORDS } from './words.ts'

type Props = { item: BoardItem; seesAddress: boolean; close: () => void }

const LENGTHS = ['1', '24', '168', 'other'] as const
type Length = (typeof LENGTHS)[number]

export function BanForm({ item, seesAddress, close }: Props) {
  // The same ban however often it is asked for.
  const [id] = useState(() => crypto.randomUUID())
  const [by, setBy] = useState<readonly BannedBy[]>(['visit'])
  const [reason, setReason] = useState('')
  const [length, setLength] = useState<Length>('24')
  const [hours, setHours] = useState(48)
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await client.api.ban(item.c, { id, by: [...by], reason, hours: length === 'other' ? hours : Number(length) })
    setProblem(answer.ok ? null : answer.refusal.words)
    if (answer.ok) close()
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <KnownBy by={by} choose={setBy}>
        {seesAddress && <Address c={item.c} />}
      </KnownBy>
      <TextArea label={WORDS.reason} help={WORDS.reasonHelp} rows={2} value={reason} change={setReason} />
      <Select
        label={WORDS.length}
        value={length}
        options={LENGTHS.map((value) => ({ value, words: WORDS.lengths[value] }))}
        choose={setLength}
      />
      {length === 'other' && (
        <Field
          label={WORDS.hours}
          help={WORDS.hoursHelp}
          type="number"
          min={1}
          max={2160}
          value={hours}
          onChange={({ target }) => setHours(target.valueAsNumber || 0)}
        />
      )}
      <Problem words={problem} />
      <div className="flex flex-wrap justify-end gap-2">
        <Leave words={WORDS.no} />
        <Button type="submit" look="alarm" disabled={by.length === 0 || reason.trim() === ''}>
          {WORDS.yes}
        </Button>
      </div>
    </form>
  )
}

type KnownByProps = { by: readonly BannedBy[]; choose: (by: readonly BannedBy[]) => void; children: ReactNode }

function KnownBy({ by, choose, children }: KnownByProps) {
  const known = (one: BannedBy) => (on: boolean) => choose(on ? [...by, one] : by.filter((other) => other !== one))
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-medium">{WORDS.by}</legend>
      <Checkbox label={WORDS.visit} help={WORDS.visitHelp} checked={by.includes('visit')} change={known('visit')} />
      <Checkbox label={WORDS.address} help={WORDS.addressHelp} checked={by.includes('address')} change={known('address')} />
      {children}
    </fieldset>
  )
}
