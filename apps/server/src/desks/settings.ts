// Looking after desks: changing what one is set to, and making one from a preset.

import type { NewDeskBody, ShownDeskSettings } from '@earshot/contract'
import {
  accept,
  type DeskSettings,
  deskSettings,
  FIRST_CANNED,
  formsOf,
  type Ladder,
  mayManage,
  OFFICE,
  PLAIN_LOOK,
  policyOf,
  refuse,
  slugOf,
  type Verdict,
} from '@earshot/domain'
import type { Bus, Desk, Desks, Person } from '../ports.ts'
import { isTimeZone } from '../time-zone.ts'
import { hashed } from '../token.ts'

/** `lives` knows what was changed before it is answered. */
export type DeskSettingsParts = { readonly desks: Desks; readonly bus: Bus; readonly lives: { refresh(): Promise<void> } }

/** What a desk is set to, for whoever may change it. Refusals: `manager-only`, `no-such-desk`. */
export async function settingsOf(
  { desks }: Pick<DeskSettingsParts, 'desks'>,
  by: Person,
  desk: string,
): Promise<Verdict<ShownDeskSettings>> {
  const found = await find(desks, by, desk)
  if (!found.ok) return found
  const settings = settingsIn(found.value)
  return accept({ ...settings, stamp: stampOf(settings) })
}

const settingsIn = ({ name, slug, timeZone, hours, sites, look, policy }: Desk): DeskSettings => ({
  ...{ name, slug, timeZone, hours, sites, look, policy },
})

/** What is kept comes back in one order of its parts, so that the same is written the same. */
const stampOf = (settings: DeskSettings): string => hashed(JSON.stringify(settings)).toString('base64url')

/** Changes a desk; answers its new stamp. Refusals: those of `settingsOf` and of `deskSettings`, `not-a-time-zone`, `desk-changed`, `desk-address-taken`. */
export async function set(
  parts: DeskSettingsParts,
  by: Person,
  desk: string,
  { stamp, ...asked }: ShownDeskSettings,
): Promise<Verdict<{ stamp: string }>> {
  const found = await find(parts.desks, by, desk)
  if (!found.ok) return found
  const settings = deskSettings(asked)
  if (!settings.ok) return settings
  if (!isTimeZone(settings.value.timeZone)) return refuse('not-a-time-zone')
  if (!(await isHelped(parts.desks, desk, settings.value.policy.ladder))) return refuse('not-a-ladder')
  const unchanged = (now: Desk) => stampOf(settingsIn(now)) === stamp
  const taken = await parts.desks.set(desk, settings.value, by.person, unchanged)
  if (!taken.ok) return taken
  parts.bus.publish({ about: 'desks' })
  await parts.lives.refresh()
  return accept({ stamp: stampOf(settingsIn(taken.value)) })
}

/** A new desk with office hours and nobody on it yet. Refusals: `manager-only`, those of the name, `not-a-time-zone`. */
export async function make({ desks, bus, lives }: DeskSettingsParts, by: Person, asked: NewDeskBody): Promise<Verdict<{ desk: string }>> {
  if (!mayManage(by.organisation)) return refuse('manager-only')
  if (!isTimeZone(asked.timeZone)) return refuse('not-a-time-zone')
  const slug = freeSlug(slugOf(asked.name), await desks.all())
  const { name, timeZone, training } = asked
  const settings = deskSettings({ name, slug, timeZone, hours: OFFICE, sites: [], look: PLAIN_LOOK, policy: policyOf(asked.preset) })
  if (!settings.ok) return settings
  const desk = await desks.make({ ...settings.value, training }, by.person, FIRST_CANNED, formsOf(asked.preset))
  bus.publish({ about: 'desks' })
  await lives.refresh()
  return accept({ desk })
}

/** True when the desk that helps, if there is one, is there, another one, and as real as this one. */
async function isHelped(desks: Desks, desk: string, { fallbackDesk }: Ladder): Promise<boolean> {
  if (fallbackDesk === null) return true
  const all = await desks.all()
  const [asks, helps] = [desk, fallbackDesk].map((one) => all.find(({ id }) => id === one))
  return fallbackDesk !== desk && helps !== undefined && helps.training === asks?.training
}

async function find(desks: Desks, by: Person, desk: string): Promise<Verdict<Desk>> {
  if (!mayManage(by.organisation)) return refuse('manager-only')
  const found = (await desks.all()).find(({ id }) => id === desk)
  return found === undefined ? refuse('no-such-desk') : accept(found)
}

/** The address itself, or the first of it with a number that no desk has. */
function freeSlug(slug: string, desks: readonly Desk[]): string {
  const taken = new Set(desks.map((desk) => desk.slug))
  let free = slug
  for (let number = 2; taken.has(free); number++) free = `${slug.slice(0, 36)}-${number}`
  return free
}
