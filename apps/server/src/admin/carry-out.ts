// Carries out what was asked for on the command line.

import type { Task } from './asked.ts'
import { listDesks, listStaff } from './lists.ts'
import type { AdminParts, Outcome } from './parts.ts'
import { addStaff, resetPassword } from './people.ts'

/** `given` is the password that was typed, or null where one is to be made up. */
export async function carryOut(parts: AdminParts, asked: Task, given: string | null): Promise<Outcome> {
  switch (asked.command) {
    case 'list-desks':
      return listDesks(parts)
    case 'list-staff':
      return listStaff(parts)
    case 'add-staff':
      return addStaff(parts, asked, given)
    case 'reset-password':
      return resetPassword(parts, asked, given)
  }
}
