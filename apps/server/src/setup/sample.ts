// The sample organisation, to look around in: desks, a team, canned responses, and sign-ins of its own.

import type { SetUpDone } from '@earshot/contract'
import { accept, type Verdict } from '@earshot/domain'
import type { Furnishing, SetUpParts } from './house.ts'
import { newPassword } from './password.ts'
import { SAMPLE_DESKS } from './sample/desks.ts'
import { SAMPLE_PEOPLE, type SamplePerson } from './sample/people.ts'
import { drawn } from './sample/portraits.ts'

const ORGANISATION = 'Larkfield Commons'

/** Days until the closure that circulation has announced, and how long it lasts. */
const [CLOSES_IN, CLOSED_FOR] = [20, 2]

/** All of them have the same password, made anew each time. Refuses `set-up-done` where there is an organisation already. */
export async function fillSample(parts: SetUpParts): Promise<Verdict<SetUpDone>> {
  const password = newPassword()
  return parts.house.furnish(ORGANISATION, async (furnishing) => {
    const desks = await makeDesks(furnishing)
    // Side by side, because each password takes a while to hash.
    const people = await Promise.all(
      SAMPLE_PEOPLE.map(async (person) => ({ ...person, account: await parts.accounts.adopt({ ...person, password }) })),
    )
    for (const { account, ...person } of people) {
      if (!account.ok) return account
      await moveIn(furnishing, desks, { ...person, person: account.value.person })
    }
    return accept({ signIns: people.map(({ email, name, what }) => ({ email, password, name, what })) })
  })
}

type DeskIds = Record<keyof typeof SAMPLE_DESKS, string>
type Newcomer = SamplePerson & { readonly person: string }

async function moveIn(furnishing: Furnishing, desks: DeskIds, { person, name, organisation, ...has }: Newcomer): Promise<void> {
  const placed = <T extends { desk: keyof DeskIds }>({ desk, ...role }: T) => ({ desk: desks[desk], ...role })
  await furnishing.person({ person, name, organisation, roles: has.roles.map(placed) })
  for (const { desk } of has.roles) if (SAMPLE_DESKS[desk].agreement !== null) await furnishing.agrees(person, desks[desk])
  if (has.portrait !== null) await furnishing.picture(person, drawn(has.portrait))
  if (has.forgetful) await furnishing.forget(person)
  for (const { roles, ...invitation } of has.invites) await furnishing.invite({ ...invitation, roles: roles.map(placed) }, person)
}

async function makeDesks(furnishing: Furnishing): Promise<DeskIds> {
  const today = Temporal.Now.plainDateISO()
  const from = today.add({ days: CLOSES_IN })
  const closure = { from: `${from}`, to: `${from.add({ days: CLOSED_FOR - 1 })}`, reason: 'Stocktaking' }
  const make = async (of: keyof typeof SAMPLE_DESKS) => {
    const { closes, agreement, ...desk } = SAMPLE_DESKS[of]
    const hours = { ...desk.hours, closures: closes ? [closure] : [] }
    const id = await furnishing.desk({ ...desk, hours, timeZone: Temporal.Now.timeZoneId() }, null)
    if (agreement !== null) await furnishing.agreement(id, agreement)
    return id
  }
  return {
    line: await make('line'),
    library: await make('library'),
    circulation: await make('circulation'),
    training: await make('training'),
  }
}
