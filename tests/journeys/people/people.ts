// The people of a journey, each with a browser of their own.

import { PATHS } from '@earshot/contract'
import { type Browser, type BrowserContext, type BrowserContextOptions, expect } from '@playwright/test'
import type { House } from '../house/house.ts'
import { Staff, type Status } from './staff.ts'
import { Visitor } from './visitor.ts'
import type { Watch } from './watch.ts'
import { tapWire, type Wire } from './wire.ts'

export type Tapped = { readonly wire: Wire }
export type Person = Tapped & { readonly context: BrowserContext }
export type StaffOptions = { readonly status?: Status; readonly browser?: BrowserContextOptions }

export class People {
  readonly #browser: Browser
  readonly #watch: Watch
  readonly #contexts: BrowserContext[] = []

  constructor(browser: Browser, watch: Watch) {
    this.#browser = browser
    this.#watch = watch
  }

  /** A browser of somebody's own, watched and tapped. */
  async browser(options: BrowserContextOptions = {}): Promise<Person> {
    const context = await this.#browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options })
    this.#contexts.push(context)
    await this.#watch.over(context)
    return { context, wire: tapWire(context) }
  }

  /** A visitor on a desk's own page. */
  async visitor(house: House, desk: string, options: BrowserContextOptions = {}): Promise<Visitor & Tapped> {
    const { context, wire } = await this.browser({ timezoneId: house.timeZone, ...options })
    const page = await context.newPage()
    await page.goto(`${house.url}/d/${desk}`)
    return Object.assign(new Visitor(page), { wire })
  }

  /** A visitor on somebody else's site that embeds a desk; the chat is not opened yet. */
  async onSite(site: string, options: BrowserContextOptions = {}): Promise<Visitor & Person> {
    const person = await this.browser(options)
    const page = await person.context.newPage()
    await page.goto(site)
    return Object.assign(new Visitor(page, page.frameLocator('iframe[title="Chat"]')), person)
  }

  /** Somebody of the sample organisation, signed in. */
  async staff(house: House, name: string, { status = 'Online', browser = {} }: StaffOptions = {}): Promise<Staff & Tapped> {
    const { context, wire } = await this.browser(browser)
    const person = new Staff(await context.newPage())
    // Without the form, which the journeys about signing in fill in: there are hundreds of these.
    const signedIn = await context.request.post(house.url + PATHS.signIn, { headers: { origin: house.url }, data: house.signIn(name) })
    expect(signedIn.ok(), await signedIn.text()).toBe(true)
    await person.page.goto(`${house.url}/chats`)
    await expect(person.status).toBeVisible()
    await person.becomes(status)
    return Object.assign(person, { wire })
  }

  async leave(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()))
  }
}
