// One shift, opened: who is on it, and what can be done about it.

import type { RosterShift } from '@earshot/contract'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { FormDialog, Leave } from '../ui/form-dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { Problem } from '../ui/problem.tsx'
import { PanelForm } from './panel-form.tsx'
import { PanelPeople } from './panel-people.tsx'
import { idOf } from './people.ts'
import { repeatOf } from './repeat.ts'
import { SaidLine } from './said-line.tsx'
import { isChangeable, useSchedule } from './schedule.ts'
import { TakeBack } from './take-back.tsx'
import { repeatWords, WORDS } from './words.ts'

export function ShiftPanel({ id, close }: { id: string; close: () => void }) {
  const { roster } = useSchedule()
  const now = roster.shifts.find((one) => idOf(one) === id)
  // What is gone while one looks at it is shown as it was, with a word about that.
  const [shown, setShown] = useState(now)
  const shift = now ?? shown
  const series = roster.series.find((one) => one.series === shift?.series)
  if (shift === undefined) return null
  const { date, from, to } = shift.words
  const repeats =
    series === undefined || !shift.repeats ? WORDS.byItself : repeatWords(repeatOf(series.words.rule, series.words.date), series.words.date)
  const what = [
    shift.cancelled ? `${WORDS.cancelled}.` : '',
    repeats,
    shift.changed && !shift.cancelled && shift.repeats ? WORDS.changedFrom : '',
  ]
  return (
    <FormDialog title={WORDS.shift(date, from, to)} what={what.join(' ').trim()} wide open turn={(open) => open || close()}>
      {now === undefined && <Notice words={WORDS.gone} />}
      {now !== undefined && now.stamp !== shown?.stamp && (
        <Notice words={WORDS.meanwhile} act={{ words: WORDS.showNow, run: () => setShown(now) }} />
      )}
      <Inside key={shown?.stamp} shift={shift} close={close} />
    </FormDialog>
  )
}

const Notice = ({ words, act }: { words: string; act?: { words: string; run: () => void } }) => (
  <div role="status" className="flex flex-wrap items-center gap-2 rounded-field bg-amber px-3 py-2 text-amber-ink">
    <Icon name="warning" />
    <p className="min-w-0 flex-[1_1_12rem]">{words}</p>
    {act !== undefined && <Button onClick={act.run}>{act.words}</Button>}
  </div>
)

function Inside({ shift, close }: { shift: RosterShift; close: () => void }) {
  const schedule = useSchedule()
  const [problem, setProblem] = useState<string | null>(null)
  const series = schedule.roster.series.find((one) => one.series === shift.series)
  const forms = isChangeable(schedule, shift) && series !== undefined
  return (
    <>
      {!shift.cancelled && <PanelPeople shift={shift} told={setProblem} />}
      <SaidLine said={schedule.changes.said} />
      <Problem words={problem} />
      {forms ? (
        <PanelForm shift={shift} series={series} done={close} told={setProblem} />
      ) : (
        <div className="flex flex-wrap justify-end gap-2">
          {shift.cancelled && schedule.edits && (
            <TakeBack shift={shift} named={false} told={(refused) => (refused === null ? close() : setProblem(refused))} />
          )}
          <Leave words={WORDS.leave} />
        </div>
      )}
    </>
  )
}
