// Telling windows of staff that something they show has changed: they ask for it again themselves.

import { type CannedOwner, mayManage, maySeeCanned, type Staff } from '@earshot/domain'
import { frame } from './frames.ts'
import type { Session } from './session.ts'

/** Canned responses have changed: tells whoever sees them. */
export function tellCanned(sessions: Iterable<Session>, owner: CannedOwner): void {
  for (const [session] of of(sessions, (staff) => maySeeCanned(staff, owner) === null)) session.send(frame({ t: 'canned' }))
}

/** The roster of a desk has changed: tells its people, also those whom a gate keeps out, and managers. Answers who they are. */
export function tellRoster(sessions: Iterable<Session>, desk: string): readonly string[] {
  const told = of(sessions, ({ desks, organisation }) => desk in desks || mayManage(organisation))
  for (const [session] of told) session.send(frame({ t: 'roster', desk }))
  return [...new Set(told.map(([, { person }]) => person))]
}

const of = (sessions: Iterable<Session>, concerns: (staff: Staff) => boolean): readonly (readonly [Session, Staff])[] =>
  [...sessions].flatMap((session) => {
    const { actor } = session
    return actor?.kind === 'staff' && concerns(actor) ? [[session, actor] as const] : []
  })
