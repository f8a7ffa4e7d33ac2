// The sample organisation, to look around in: desks, a team, canned responses, and sign-ins of its own.

import type { SetUpDone } from '@earshot/contract'
import { accept, type Verdict } from '@earshot/domain'
import type { Furnishing, SetUpParts } from './house.ts'
import { newPassword } from './password.ts'
import { SAMPLE_DESKS } from './sample/desks.ts'
import { SAMPLE_PEOPLE } from './sample/people.ts'

const ORGANISATION = 'Larkfield Commons'

/** All of them have the same password, made anew each time. Refuses `set-up-done` where there is an organisation already. */
export async function fillSample(parts: SetUpParts): Promise<Verdict<SetUpDone>> {
  const password = newPassword()
  return parts.house.furnish(ORGANISATION, async (furnishing) => {
    const desks = await makeDesks(furnishing)
    // Side by side, because each password takes a while to hash.
    const people = await Promise.all(
      SAMPLE_PEOPLE.map(async (person) => ({ ...person, account: await parts.accounts.adopt({ ...person, password }) })),
    )
    for (const { account, name, organisation, roles } of people) {
      if (!account.ok) return account
      const held = roles.map(({ desk, ...role }) => ({ desk: desks[desk], ...role }))
      await furnishing.person({ person: account.value.person, name, organisation, roles: held })
    }
    return accept({ signIns: people.map(({ email, name, what }) => ({ email, password, name, what })) })
  })
}

type DeskIds = Record<keyof typeof SAMPLE_DESKS, string>

async function makeDesks(furnishing: Furnishing): Promise<DeskIds> {
  const timeZone = Temporal.Now.timeZoneId()
  const make = (desk: keyof typeof SAMPLE_DESKS) => furnishing.desk({ ...SAMPLE_DESKS[desk], timeZone, sites: [] }, null)
  return {
    line: await make('line'),
    library: await make('library'),
    circulation: await make('circulation'),
    training: await make('training'),
  }
}
