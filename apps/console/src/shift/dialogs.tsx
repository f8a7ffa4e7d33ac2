// What keys and palette open from every screen: "I'll be late", "Cover me" and "I relieve you".

import type { OwnShift } from '@earshot/contract'
import { useState } from 'react'
import { useSubmit } from '../live/use-submit.ts'
import { Button } from '../ui/button.tsx'
import { FormDialog, Leave } from '../ui/form-dialog.tsx'
import { Problem } from '../ui/problem.tsx'
import { useShiftActs } from './acts.ts'
import { LateDialog } from './late-dialog.tsx'
import { COVER_FOR, Relieving } from './on-shift.tsx'
import { WORDS } from './words.ts'

export type Wish = 'late' | 'cover' | 'relieve'

type Props = { shift: OwnShift; close: () => void }

export function ShiftDialog({ wish, ...props }: Props & { wish: Wish }) {
  if (wish === 'late') return <LateDialog {...props} />
  return wish === 'cover' ? <CoverDialog {...props} /> : <RelieveDialog {...props} />
}

const CoverDialog = ({ shift, close }: Props) => (
  <FormDialog title={WORDS.coverTitle} what={WORDS.coverWhat} open turn={close}>
    <Asking shift={shift} close={close} />
  </FormDialog>
)

function Asking({ shift, close }: Props) {
  const { ask } = useShiftActs()
  const { submit, problem, under } = useSubmit(COVER_FOR, async (minutes) => {
    const refused = await ask(shift, { kind: 'cover', minutes })
    if (refused === null) close()
    return refused
  })
  return (
    <form onSubmit={submit} className="grid gap-3">
      <Problem words={problem} />
      <div className="flex flex-wrap justify-end gap-2">
        <Leave words={WORDS.close} />
        <Button type="submit" look="main" disabled={under} autoFocus>
          {`${WORDS.cover} ${WORDS.minutes(COVER_FOR)}`}
        </Button>
      </div>
    </form>
  )
}

function RelieveDialog({ shift, close }: Props) {
  const [problem, setProblem] = useState<string | null>(null)
  const told = (refused: string | null) => {
    setProblem(refused)
    if (refused === null) close()
  }
  return (
    <FormDialog title={WORDS.relieveTitle} what={WORDS.relieveWhat} open turn={close}>
      <ul className="grid gap-2">
        {shift.relievable.map((one) => (
          <Relieving key={one.person} shift={shift} one={one} told={told} />
        ))}
      </ul>
      {shift.relievable.length === 0 && <p>{WORDS.nobodyToRelieve}</p>}
      <Problem words={problem} />
      <div className="flex justify-end">
        <Leave words={WORDS.close} />
      </div>
    </FormDialog>
  )
}
