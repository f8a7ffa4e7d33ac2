// Moving shifts: where one would be while it is on its way, and putting it there, one after the other.

import type { Roster, RosterShift } from '@earshot/contract'
import { useRef, useState } from 'react'
import { client } from '../live/client.ts'
import { idOf } from './people.ts'
import type { Draft, Schedule } from './schedule.ts'
import type { Changes } from './use-changes.ts'
import { WORDS } from './words.ts'

export function useMoving(roster: Roster | null, { carryOut, tell }: Changes): Pick<Schedule, 'draft' | 'setDraft' | 'move'> {
  const [draft, setDraft] = useState<Draft | null>(null)
  const latest = useRef(roster)
  latest.current = roster
  const before = useRef<Promise<void>>(Promise.resolve())
  const move: Schedule['move'] = (asked, to) => {
    const id = idOf(asked)
    const { date, from, to: end } = asked.words
    const stays = date === to.date && from === to.from && end === to.to
    const there: Draft | null = stays ? null : { ...to, id, saving: true }
    setDraft(there)
    if (stays) return
    const put = async () => {
      // What the move before has made of it is what this one begins with.
      const shift: RosterShift = latest.current?.shifts.find((one) => idOf(one) === id) ?? asked
      const body = { change: { ...shift.words, ...to }, following: null, stamp: shift.stamp }
      tell(await carryOut(WORDS.said.moved, () => client.api.changeShift(shift, body)))
      setDraft((now) => (now === there ? null : now))
    }
    before.current = before.current.then(put)
  }
  return { draft, setDraft, move }
}
