// The lists of desks and of staff, in columns.

import { type AdminParts, done, type Outcome } from './parts.ts'

export async function listDesks({ desks }: AdminParts): Promise<Outcome> {
  const all = await desks.all()
  if (all.length === 0) return done('There are no desks yet.')
  return done(...columns(all.map(({ slug, name, timeZone, training }) => [slug, name, timeZone, training ? 'training' : ''])))
}

export async function listStaff({ staff }: AdminParts): Promise<Outcome> {
  const all = await staff.list()
  if (all.length === 0) return done('There is nobody yet.')
  return done(
    ...columns(
      all.map(({ email, name, organisation, active, roles }) => [
        email,
        name,
        active ? organisation : `${organisation}, not active`,
        roles.map(({ desk, role }) => `${role} at ${desk}`).join(', '),
      ]),
    ),
  )
}

function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
