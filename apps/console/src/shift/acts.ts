// What one does about one's shifts. Each answers null when it is done, else why not; afterwards one's day is asked again.

import { type Answer, newId } from '@earshot/client'
import type { AskBody, OwnShift, ShiftAsk } from '@earshot/contract'
import { useNavigate } from '@tanstack/react-router'
import { client } from '../live/client.ts'
import { useHouse } from '../live/house.ts'
import { problemOf } from '../live/problem-of.ts'
import { useDay } from './day.ts'
import { putAway } from './put-away.ts'

export function useShiftActs() {
  const { again } = useDay()
  const house = useHouse()
  const navigate = useNavigate()
  const done = async (asked: Promise<Answer<unknown>>): Promise<string | null> => {
    const refused = problemOf(await asked)
    // Also where it was refused: what is shown may be what has changed.
    again()
    return refused
  }
  return {
    /** Comes to a shift: on record, online, and in its room. */
    join: async (shift: OwnShift) => {
      const come = await client.api.checkIn(shift)
      again()
      if (!come.ok) return come.refusal.words
      await navigate({ to: '/team/$c', params: { c: come.value.room } })
      return house.me.status === 'online' ? null : house.setStatus({ status: 'online' })
    },
    confirm: (shift: OwnShift) => done(client.api.confirmShift(shift)),
    ask: (shift: OwnShift, asked: Pick<AskBody, 'kind'> & Partial<AskBody>) =>
      done(client.api.askOnShift(shift, { id: newId(), minutes: null, asked: null, ...asked })),
    /** A no to what was asked of everybody leaves it to the others, and here it is put away. */
    answer: async ({ id, asked }: ShiftAsk, yes: boolean) => {
      const refused = await done(client.api.answerOnShift(id, yes))
      if (refused === null && !yes && asked === null) putAway(id)
      return refused
    },
    unscheduled: async (desk: string, on: boolean) => {
      const refused = await done(client.api.setUnscheduled(desk, on))
      if (refused !== null || !on) return refused
      return (house.me.status === 'online' ? null : await house.setStatus({ status: 'online' })) ?? (await house.accept(desk, true))
    },
  }
}

export type ShiftActs = ReturnType<typeof useShiftActs>
