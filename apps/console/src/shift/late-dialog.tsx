// "I'll be late": by how many minutes, told to whoever is on before, and to coordinators.

import type { OwnShift } from '@earshot/contract'
import { useState } from 'react'
import { useSubmit } from '../live/use-submit.ts'
import { Button } from '../ui/button.tsx'
import { FormDialog, Leave } from '../ui/form-dialog.tsx'
import { Problem } from '../ui/problem.tsx'
import { Select } from '../ui/select.tsx'
import { useShiftActs } from './acts.ts'
import { WORDS } from './words.ts'

const MINUTES = [5, 10, 15, 20, 30, 45, 60, 90, 120] as const
const USUAL = '10'

type Props = { shift: OwnShift; close: () => void }

export const LateDialog = ({ shift, close }: Props) => (
  <FormDialog title={WORDS.lateTitle} what={WORDS.lateWhat} open turn={close}>
    <Saying shift={shift} close={close} />
  </FormDialog>
)

function Saying({ shift, close }: Props) {
  const { ask } = useShiftActs()
  const [minutes, setMinutes] = useState(USUAL)
  const { submit, problem, under } = useSubmit(minutes, async (chosen) => {
    const refused = await ask(shift, { kind: 'late', minutes: Number(chosen) })
    if (refused === null) close()
    return refused
  })
  return (
    <form onSubmit={submit} className="grid gap-3">
      <Select
        label={WORDS.howLate}
        value={minutes}
        options={MINUTES.map((one) => ({ value: `${one}`, words: WORDS.minutes(one) }))}
        choose={setMinutes}
      />
      <Problem words={problem} />
      <div className="flex flex-wrap justify-end gap-2">
        <Leave words={WORDS.close} />
        <Button type="submit" look="main" disabled={under}>
          {WORDS.tell}
        </Button>
      </div>
    </form>
  )
}
