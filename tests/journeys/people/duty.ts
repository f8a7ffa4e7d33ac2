// A desk's shifts and hours around now, as its manager sets them without a screen.

import { PATHS, type Roll, type Roster, type ShownDeskSettings } from '@earshot/contract'
import { type APIRequestContext, expect, request } from '@playwright/test'
import type { House } from '../house/house.ts'

type Slot = 'supervisor' | 'coordinator' | 'listener'
type Policy = ShownDeskSettings['policy']['roster']
/** Whole minutes from now. */
type Span = { readonly from: number; readonly to: number }

const MINUTE = 60_000

export class Duty {
  readonly #house: House
  readonly #api: APIRequestContext
  readonly #roll: Roll
  readonly #desk: string

  constructor(house: House, api: APIRequestContext, roll: Roll, desk: string) {
    this.#house = house
    this.#api = api
    this.#roll = roll
    this.#desk = desk
  }

  /** Changes how the desk goes by its roster, and the hours it is open, where these are given. */
  async sets(roster: Partial<Policy>, hours?: ShownDeskSettings['hours']): Promise<void> {
    const path = PATHS.deskSettings.replace(':desk', this.#desk)
    const settings: ShownDeskSettings = await asks(this.#house, this.#api, 'GET', path)
    const policy = { ...settings.policy, roster: { ...settings.policy.roster, ...roster } }
    await asks(this.#house, this.#api, 'PUT', path, { ...settings, policy, hours: hours ?? settings.hours })
  }

  /** Every day it closes at what is so many minutes from now. */
  closingIn(minutes: number): ShownDeskSettings['hours'] {
    const to = this.#wall(minutes).minute
    return { week: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, to })), closures: [] }
  }

  /** Plans one shift, with these people by their names. */
  async plans({ from, to }: Span, people: Readonly<Record<string, Slot>>, least = 1): Promise<void> {
    const { date, minute } = this.#wall(from)
    const regulars = Object.entries(people).map(([name, slot]) => ({ person: this.#personOf(name), slot, from: date, until: null }))
    const has = (slot: Slot) => (Object.values(people).includes(slot) ? 1 : 0)
    const slots = { supervisor: has('supervisor'), coordinator: has('coordinator'), listeners: { least, most: 5 } }
    const words = { date, from: minute, to: minute + to - from, rule: null, slots }
    const path = PATHS.rosterSeries.replace(':desk', this.#desk)
    await asks(this.#house, this.#api, 'POST', path, { id: crypto.randomUUID(), words, regulars })
  }

  /** Takes everybody's later shifts away, so that only those are there that the journey plans. */
  async clears(): Promise<void> {
    for (const { desk } of this.#roll.desks) {
      const path = `${PATHS.roster.replace(':desk', desk)}?${new URLSearchParams({ from: this.#wall(0).date, until: this.#wall(14 * 1440).date })}`
      const { series }: Roster = await asks(this.#house, this.#api, 'GET', path)
      for (const one of series)
        await asks(this.#house, this.#api, 'DELETE', PATHS.series.replace(':series', one.series), { stamp: one.stamp })
    }
  }

  #personOf(name: string): string {
    const found = this.#roll.people.find((one) => one.name === name)
    if (found === undefined) throw new Error(`There is nobody called ${name}`)
    return found.person
  }

  #wall(minutes: number): { readonly date: string; readonly minute: number } {
    const at = Temporal.Instant.fromEpochMilliseconds(Date.now() + minutes * MINUTE).toZonedDateTimeISO(this.#house.timeZone)
    return { date: at.toPlainDate().toString(), minute: at.hour * 60 + at.minute }
  }
}

/** For the length of `work`, with no shifts but those that it plans. */
export async function withDuty(house: House, desk: string, work: (duty: Duty) => Promise<void>): Promise<void> {
  const api = await request.newContext()
  try {
    await asks(house, api, 'POST', PATHS.signIn, house.signIn('Tobias'))
    const roll: Roll = await asks(house, api, 'GET', PATHS.roll)
    const found = roll.desks.find(({ name }) => name === desk)
    if (found === undefined) throw new Error(`There is no desk ${desk}`)
    const duty = new Duty(house, api, roll, found.desk)
    await duty.clears()
    await work(duty)
  } finally {
    await api.dispose()
  }
}

async function asks<T>({ url }: House, by: APIRequestContext, method: string, path: string, data?: object): Promise<T> {
  const answer = await by.fetch(url + path, { method, headers: { origin: url }, ...(data !== undefined && { data }) })
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true)
  return answer.json()
}
