// When a shift is and whom it takes, changed for it alone, for all that follow as well, or for its whole series.

import type { Roster, RosterSeries, RosterShift } from '@earshot/contract'
import type { ShiftWords } from '@earshot/domain'
import { useState } from 'react'
import { client } from '../live/client.ts'
import { useOnce } from '../live/use-once.ts'
import { useSubmit } from '../live/use-submit.ts'
import { Button } from '../ui/button.tsx'
import { Leave } from '../ui/form-dialog.tsx'
import { Problem } from '../ui/problem.tsx'
import { wallAt } from './days.ts'
import { RegularFields } from './regular-fields.tsx'
import { type Repeat, repeatOf, ruleOf } from './repeat.ts'
import { RepeatFields } from './repeat-fields.tsx'
import { useSchedule } from './schedule.ts'
import { SlotFields, TimeFields } from './shift-fields.tsx'
import { WORDS } from './words.ts'

const SCOPES = ['one', 'following', 'series'] as const
type Scope = (typeof SCOPES)[number]

type Props = { shift: RosterShift; series: RosterSeries; done: () => void; told: (problem: string | null) => void }

/** What stands in the form: `first` is the first day of the series, which has one of its own. */
type Edit = {
  readonly scope: Scope
  readonly words: ShiftWords
  readonly first: string
  readonly repeat: Repeat
  readonly regulars: RosterSeries['regulars']
}

// One that does not repeat is all of its series: there it can be made to.
function editOf({ words: { date, from, to, slots } }: RosterShift, { words, regulars }: RosterSeries): Edit {
  const scope = words.rule === null ? 'series' : 'one'
  return { scope, words: { date, from, to, slots }, first: words.date, repeat: repeatOf(words.rule, words.date), regulars }
}

export function PanelForm({ shift, series, done, told }: Props) {
  const { changes } = useSchedule()
  // As they were when it was opened: whoever was faster is not overwritten.
  const [was] = useState({ shift, series })
  const [edit, setEdit] = useState(() => editOf(shift, series))
  const { submit, problem, under } = useSubmit(edit, async (asked) => {
    const refused = await changes.carryOut(WORDS.said.changed, () => send(was, asked))
    if (refused === null) done()
    return refused
  })
  const setWords = (words: ShiftWords) =>
    setEdit(edit.scope === 'series' ? { ...edit, words: { ...words, date: edit.words.date }, first: words.date } : { ...edit, words })
  const whole = edit.scope === 'series'
  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-4 border-t border-line pt-4">
      <h3 className="sr-only">{WORDS.when}</h3>
      {shift.repeats && <ScopeChoice scope={edit.scope} choose={(scope) => setEdit({ ...edit, scope })} />}
      <TimeFields
        label={whole && shift.repeats ? WORDS.firstDay : WORDS.date}
        words={whole ? { ...edit.words, date: edit.first } : edit.words}
        change={setWords}
      />
      {whole && <SeriesFields edit={edit} change={setEdit} />}
      <SlotFields slots={edit.words.slots} change={(slots) => setEdit({ ...edit, words: { ...edit.words, slots } })} />
      <Problem words={problem} />
      <div className="flex flex-wrap justify-end gap-2">
        <Others shift={shift} scope={shift.repeats ? edit.scope : 'one'} done={done} told={told} />
        <span className="flex gap-2">
          <Leave words={WORDS.leave} />
          <Button type="submit" look="main" disabled={under}>
            {under ? WORDS.saving : WORDS.save}
          </Button>
        </span>
      </div>
    </form>
  )
}

function send({ shift, series }: { shift: RosterShift; series: RosterSeries }, { scope, words, first, repeat, regulars }: Edit) {
  if (scope !== 'series') {
    const following = scope === 'following' ? crypto.randomUUID() : null
    return client.api.changeShift(shift, { change: words, following, stamp: shift.stamp })
  }
  const planned = { ...words, date: first, rule: ruleOf(repeat, first) }
  return client.api.changeSeries(series.series, { words: planned, regulars, stamp: series.stamp })
}

const ScopeChoice = ({ scope, choose }: { scope: Scope; choose: (scope: Scope) => void }) => (
  <fieldset className="grid gap-1">
    <legend className="mb-1 font-medium">{WORDS.scope}</legend>
    {SCOPES.map((one) => (
      <label key={one} className="flex min-h-6 items-center gap-2">
        <input type="radio" name="scope" className="size-4 accent-accent" checked={scope === one} onChange={() => choose(one)} />
        {WORDS.scopes[one]}
      </label>
    ))}
  </fieldset>
)

function SeriesFields({ edit, change }: { edit: Edit; change: (edit: Edit) => void }) {
  const { roster, now } = useSchedule()
  const once = edit.repeat.way === 'never'
  return (
    <>
      <RepeatFields repeat={edit.repeat} date={edit.first} change={(repeat) => change({ ...edit, repeat })} />
      {!once && (
        <RegularFields
          label={WORDS.regulars}
          help={WORDS.regularsHelp}
          regulars={edit.regulars}
          from={laterOf(edit.first, roster, now)}
          dated
          change={(regulars) => change({ ...edit, regulars })}
        />
      )}
    </>
  )
}

/** Whoever is added to a series that has begun stands for it from today. */
function laterOf(first: string, { timeZone }: Roster, now: number): string {
  const today = wallAt(timeZone, now).date
  return first > today ? first : today
}

/** What else can become of it: cancelled, alone or with all that follow, or as its series has it again. */
function Others({ shift, scope, done, told }: { shift: RosterShift; scope: Scope } & Pick<Props, 'done' | 'told'>) {
  const { changes } = useSchedule()
  const become = async (change: null | 'series', following: string | null, said: string) => {
    const problem = await changes.carryOut(said, () => client.api.changeShift(shift, { change, following, stamp: shift.stamp }))
    told(problem)
    if (problem === null) done()
  }
  const [under, cancel] = useOnce(() => become(null, scope === 'following' ? crypto.randomUUID() : null, WORDS.said.cancelled))
  const [reverting, revert] = useOnce(() => become('series', null, WORDS.said.changed))
  if (scope === 'series') return null
  return (
    <span className="mr-auto flex flex-wrap gap-2">
      <Button look="alarm" disabled={under} onClick={cancel}>
        {scope === 'following' ? WORDS.cancelFollowing : WORDS.cancelOne}
      </Button>
      {shift.repeats && shift.changed && scope === 'one' && (
        <Button disabled={reverting} onClick={revert}>
          {WORDS.asSeries}
        </Button>
      )}
    </span>
  )
}
