// Planning a new shift, or a series of them.

import type { NewSeriesBody } from '@earshot/contract'
import type { ShiftWords } from '@earshot/domain'
import { useState } from 'react'
import { client } from '../live/client.ts'
import { useSubmit } from '../live/use-submit.ts'
import { Button } from '../ui/button.tsx'
import { FormDialog, Leave } from '../ui/form-dialog.tsx'
import { Problem } from '../ui/problem.tsx'
import { RegularFields, type Regulars } from './regular-fields.tsx'
import { ONCE, ruleOf } from './repeat.ts'
import { RepeatFields } from './repeat-fields.tsx'
import { useSchedule } from './schedule.ts'
import { SlotFields, TimeFields } from './shift-fields.tsx'
import { WORDS } from './words.ts'

/** What a new shift begins with: the places of the series planned last, else of three listeners. */
const SLOTS: ShiftWords['slots'] = { supervisor: 0, coordinator: 0, listeners: { least: 1, most: 3 } }

export type Begun = { readonly date: string; readonly from: number; readonly to: number }

export const NewShift = ({ begun, close }: { begun: Begun; close: () => void }) => (
  <FormDialog title={WORDS.newShift} what={WORDS.newWhat} wide open turn={(open) => open || close()}>
    <Planning begun={begun} done={close} />
  </FormDialog>
)

function Planning({ begun, done }: { begun: Begun; done: () => void }) {
  const { roster, changes } = useSchedule()
  // The same series however often it is asked for.
  const [id] = useState(() => crypto.randomUUID())
  const [words, setWords] = useState<ShiftWords>({ ...begun, slots: roster.series.at(-1)?.words.slots ?? SLOTS })
  const [repeat, setRepeat] = useState(ONCE)
  const [regulars, setRegulars] = useState<Regulars>([])
  const rule = ruleOf(repeat, words.date)
  const body: NewSeriesBody = { id, words: { ...words, rule }, regulars: regulars.map((one) => ({ ...one, from: words.date })) }
  const { submit, problem, under } = useSubmit(body, async (asked) => {
    const refused = await changes.carryOut(WORDS.said.planned, () => client.api.planSeries(roster.desk, asked))
    if (refused === null) done()
    return refused
  })
  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-4">
      <TimeFields label={rule === null ? WORDS.date : WORDS.firstDay} words={words} change={setWords} />
      <RepeatFields repeat={repeat} date={words.date} change={setRepeat} />
      <SlotFields slots={words.slots} change={(slots) => setWords({ ...words, slots })} />
      <RegularFields
        label={rule === null ? WORDS.regularsOnce : WORDS.regulars}
        help={rule === null ? WORDS.regularsOnceHelp : WORDS.regularsHelp}
        regulars={regulars}
        from={words.date}
        dated={false}
        change={setRegulars}
      />
      <Problem words={problem} />
      <div className="flex flex-wrap justify-end gap-2">
        <Leave words={WORDS.leave} />
        <Button type="submit" look="main" disabled={under}>
          {under ? WORDS.saving : WORDS.plan}
        </Button>
      </div>
    </form>
  )
}
