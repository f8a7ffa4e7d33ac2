// What is told of a desk on its day: who and what is missing, and when it closes.

import type { Closing, Watched } from '@earshot/contract'
import { CLOSED_FOR, closingOf, mayWatch, type Watched as WatchedOf, watchedOf } from '@earshot/domain'
import type { Person } from '../ports.ts'
import type { OnDesk } from './attending-parts.ts'

/** True for somebody who is told what is missing at a desk. */
export const watches = ({ memberships, organisation }: Pick<Person, 'memberships' | 'organisation'>, desk: string): boolean =>
  mayWatch(memberships.find((one) => one.desk === desk)?.holds ?? null, organisation)

/** What is missing at a desk now. */
export function missingAt({ desk, hours, shifts, policy, answering, now }: OnDesk): readonly WatchedOf[] {
  const ahead = shifts.filter(({ end }) => end > now)
  return watchedOf({ shifts: ahead, hours: hours.after(desk, now), policy, answering: answering.length, now })
}

/** What coordinators and managers are told now. */
export function watchedAt(on: OnDesk): readonly Watched[] {
  const { desk, shifts } = on
  const names = new Map(shifts.flatMap(({ people }) => people.map((one) => [one.person, one.name] as const)))
  return missingAt(on).map(({ person, ...one }) => ({
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
