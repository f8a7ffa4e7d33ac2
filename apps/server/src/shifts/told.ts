// What is told of a desk on its day: who and what is missing, and when it closes.

import type { Closing, Watched } from '@earshot/contract'
import { CLOSED_FOR, closingOf, mayWatch, watchedOf } from '@earshot/domain'
import type { Person } from '../ports.ts'
import type { OnDesk } from './attending-parts.ts'

/** True for somebody who is told what is missing at a desk. */
export const watches = ({ memberships, organisation }: Pick<Person, 'memberships' | 'organisation'>, desk: string): boolean =>
  mayWatch(memberships.find((one) => one.desk === desk)?.holds ?? null, organisation)

/** What coordinators and managers are told now. */
export function watchedAt({ desk, hours, shifts, policy, answering, now }: OnDesk): readonly Watched[] {
  const names = new Map(shifts.flatMap(({ people }) => people.map((one) => [one.person, one.name] as const)))
  const ahead = shifts.filter(({ end }) => end > now)
  const told = watchedOf({ shifts: ahead, hours: hours.after(desk, now), policy, answering: answering.length, now })
  return told.map(({ person, ...one }) => ({
    ...one,
    desk: desk.id,
    deskName: desk.name,
    who: person === null ? null : { person, name: names.get(person) ?? '' },
  }))
}

/** The end of service hours, where it is near or was. */
export function closingAt({ desk, hours, policy, now }: OnDesk): readonly Closing[] {
  const closing = closingOf(hours.after(desk, now - CLOSED_FOR), policy, now)
  return closing === null ? [] : [{ desk: desk.id, ...closing }]
}
