// Somebody of the staff, and what they see and do on the console.

import { expect, type Locator, type Page } from '@playwright/test'
import type { SignIn } from '../house/house.ts'

export type Status = 'Online' | 'Away' | 'Offline'

export class Staff {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get log(): Locator {
    return this.page.getByRole('log', { name: 'Conversation' })
  }

  get messageBox(): Locator {
    return this.page.getByRole('textbox', { name: 'Message to the visitor' })
  }

  get whisperBox(): Locator {
    return this.page.getByRole('textbox', { name: 'Whisper to staff' })
  }

  get status(): Locator {
    return this.page.getByRole('combobox', { name: 'Status' })
  }

  /** One of the groups of the list: Waiting, Mine, Taken by others; of tickets, Closed lately as well. */
  group(name: 'Waiting' | 'Mine' | 'Taken by others' | 'Closed lately'): Locator {
    return this.page.getByRole('region', { name })
  }

  row(handle: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: handle })
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  async signsIn({ email, password }: SignIn): Promise<void> {
    await this.page.getByLabel('Email').fill(email)
    await this.page.getByLabel('Password').fill(password)
    await this.button('Sign in').click()
    await expect(this.status).toBeVisible()
  }

  async becomes(status: Status): Promise<void> {
    await this.status.selectOption(status)
    if (status !== 'Online') await this.goesIfLast(this.button('Go online').first())
    await expect(this.status).toHaveValue(status.toLowerCase())
    // The strip that says one is not online goes, and all below it moves up: a click on its way would miss.
    if (status === 'Online') await expect(this.button('Go online')).toHaveCount(0)
  }

  /** The last one at a desk is asked before they go; `gone` is seen where nobody is asked. */
  async goesIfLast(gone: Locator): Promise<void> {
    const goes = this.button('Go all the same')
    await expect(goes.or(gone)).toBeVisible()
    if (await goes.isVisible()) await goes.click()
  }

  /** Opens a conversation of the list; once its visitor's name is on record, that is its heading. */
  async opens(handle: string, heading: string = handle): Promise<void> {
    await this.page.getByRole('link', { name: handle }).click()
    await expect(this.page.getByRole('heading', { level: 2, name: heading })).toBeVisible()
  }

  async claims(handle: string): Promise<void> {
    await this.button(`Claim ${handle}`).click()
    await expect(this.group('Mine').getByText(handle)).toBeVisible()
    await expect(this.messageBox).toBeVisible()
  }

  async writes(text: string): Promise<void> {
    await this.page.getByRole('tab', { name: 'Message' }).click()
    await this.messageBox.fill(text)
    await this.messageBox.press('Enter')
  }

  /** Writes to the visitor, and waits until it is on record. */
  async says(text: string): Promise<void> {
    await this.writes(text)
    await this.#kept(text)
  }

  async whispers(text: string): Promise<void> {
    await this.page.getByRole('tab', { name: 'Whisper' }).click()
    await this.whisperBox.fill(text)
    await this.whisperBox.press('Enter')
    await this.#kept(text)
  }

  async notes(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Note' }).fill(text)
    await this.button('Save note').click()
    await this.#kept(text)
  }

  async #kept(text: string): Promise<void> {
    await expect(this.log).toContainText(text)
    await expect(this.log.getByText('Sending')).toHaveCount(0)
  }

  async closes(): Promise<void> {
    await this.button('Close chat').click()
    await this.button('Yes, close it').click()
    await expect(this.log.getByText('The chat was closed')).toBeVisible()
  }
}
