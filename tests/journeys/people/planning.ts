// The schedule in a journey: where it is opened, and shifts that are planned before anybody looks.

import { type MadeLink, type Me, PATHS, type Roll, type Roster } from '@earshot/contract'
import { dateOf, type SeriesWords } from '@earshot/domain'
import { type APIRequestContext, expect, type Locator, type Page, request } from '@playwright/test'
import type { House } from '../house/house.ts'

const DAY = 86_400_000

/** Monday of the week after this one. */
export const monday = dateOf(Date.now() + (8 - (new Date().getUTCDay() || 7)) * DAY)
/** A day of the week after this one: 0 for its Monday. */
export const dayOf = (nth: number): string => dateOf(Date.parse(monday) + nth * DAY)

const NAMED = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
/** "Monday 8 March". */
export const named = (date: string): string => NAMED.format(Date.parse(date))

type Planned = Omit<SeriesWords, 'timeZone'>
export type Put = { readonly name: string; readonly slot: 'supervisor' | 'coordinator' | 'listener' }

/** The mornings of working days, for two or three listeners. */
export const mornings: Planned = {
  date: monday,
  from: 9 * 60,
  to: 13 * 60,
  slots: { supervisor: 0, coordinator: 0, listeners: { least: 2, most: 3 } },
  rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
}

export class Planning {
  readonly #house: House
  readonly page: Page

  constructor(house: House, page: Page) {
    this.#house = house
    this.page = page
  }

  /** Opens the schedule of a desk by its name, in the week after this one. */
  async opens(desk: string, view: 'day' | 'week' | 'person' = 'week', date: string = monday): Promise<void> {
    const search = new URLSearchParams({ desk: (await this.#deskOf(desk)).desk, view, date })
    await this.page.goto(`${this.#house.url}/schedule?${search}`)
    await expect(this.page.getByRole('heading', { name: 'Schedule', level: 1 })).toBeVisible()
  }

  /** Plans a series without the screen. */
  async plans(desk: string, words: Planned, people: readonly Put[] = []): Promise<void> {
    const { desk: id } = await this.#deskOf(desk)
    const roster: Roster = await this.#asks('GET', `${PATHS.roster.replace(':desk', id)}?from=${monday}&until=${monday}`)
    const regulars = people.map(({ name, slot }) => {
      const person = roster.people.find((one) => one.name === name)?.person
      return { person, slot, from: words.date, until: null }
    })
    await this.#asks('POST', PATHS.rosterSeries.replace(':desk', id), { id: crypto.randomUUID(), words, regulars })
  }

  /** Puts so many newcomers on a desk, as an admin or manager does, all of whom listen there; their names. */
  async joins(desk: string, count: number): Promise<readonly string[]> {
    const roles = [{ desk: (await this.#deskOf(desk)).desk, role: 'listener' }]
    const names = NAMES.slice(0, count)
    for (const name of names) {
      const { token }: MadeLink = await this.#asks('POST', PATHS.invitations, {
        email: `${name}@newcomers.example`,
        organisation: 'member',
        roles,
      })
      await this.#asks('POST', PATHS.invitedAccept, { token, name, password: crypto.randomUUID() })
    }
    return names
  }

  /** Somebody else of the house joins a desk: a manager puts them there, and they accept. */
  async placed(desk: string, names: readonly string[]): Promise<void> {
    const { people }: Roll = await this.#asks('GET', PATHS.roll)
    const me: Me = await this.#asks('GET', PATHS.me)
    const place = { desk: (await this.#deskOf(desk)).desk, role: 'listener' as const }
    for (const { person, name, organisation, active, roles } of people.filter((one) => names.includes(one.name))) {
      const was = roles.map((one) => ({ desk: one.desk, role: one.role }))
      await this.#asks('PUT', PATHS.person.replace(':person', person), { organisation, active, roles: [...was, place], was })
      // Whoever puts themselves there is there.
      if (person === me.person) continue
      await using own = await signedIn(this.#house, name)
      await asks(this.#house, own.request, 'PUT', PATHS.deskInvitation.replace(':desk', place.desk), { yes: true, role: 'listener' })
    }
  }

  day(date: string): Locator {
    return this.page.getByRole('region', { name: named(date), exact: true })
  }

  /** The shifts of a day, as one opens them. */
  shifts(date: string): Locator {
    return this.day(date)
      .getByRole('listitem')
      .getByRole('button', { name: /^\d\d:\d\d/ })
  }

  /** Managers see every desk, others their own. */
  async #deskOf(name: string): Promise<{ readonly desk: string }> {
    const me: Me = await this.#asks('GET', PATHS.me)
    const all = me.organisation === 'member' ? me.desks : ((await this.#asks('GET', PATHS.roll)) as Roll).desks
    const found = all.find((one) => one.name === name)
    if (found === undefined) throw new Error(`There is no desk ${name}`)
    return found
  }

  #asks<T>(method: string, path: string, data?: object): Promise<T> {
    return asks(this.#house, this.page.request, method, path, data)
  }
}

async function asks<T>({ url }: House, by: APIRequestContext, method: string, path: string, data?: object): Promise<T> {
  const answer = await by.fetch(url + path, { method, headers: { origin: url }, ...(data !== undefined && { data }) })
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true)
  return answer.json()
}

/** Somebody signed in without a browser. */
async function signedIn(house: House, name: string) {
  const own = await request.newContext()
  await asks(house, own, 'POST', PATHS.signIn, house.signIn(name))
  return { request: own, [Symbol.asyncDispose]: () => own.dispose() }
}

const NAMES =
  'Ada Amir Bela Bruno Carla Chidi Dalia Edda Emil Esra Farid Freya Gina Goran Hugo Ida Imre Jana Kofi Lale Lin Maja Nadia Nils Olga Omar Pia Quinn Rosa Sami'.split(
    ' ',
  )
