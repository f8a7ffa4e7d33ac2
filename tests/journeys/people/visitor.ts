// A visitor, and what they see and do on their page or in the frame on somebody else's.

import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'

export class Visitor {
  readonly page: Page
  /** The chat's own document. */
  readonly chat: Page | FrameLocator

  constructor(page: Page, chat: Page | FrameLocator = page) {
    this.page = page
    this.chat = chat
  }

  get box(): Locator {
    return this.chat.getByRole('textbox', { name: 'Your message' })
  }

  get log(): Locator {
    return this.chat.getByRole('log', { name: 'Chat' })
  }

  button(name: string): Locator {
    return this.chat.getByRole('button', { name })
  }

  async writes(text: string): Promise<void> {
    await this.box.fill(text)
    await this.box.press('Enter')
  }

  /** Writes, and waits until it is on record. */
  async says(text: string): Promise<void> {
    await this.writes(text)
    await expect(this.log).toContainText(text)
    await expect(this.log.getByText('Delivered')).toBeVisible()
    await expect(this.log.getByText('Sending')).toHaveCount(0)
  }

  /** What the visitor is called in this chat, as the page says it. */
  async handle(): Promise<string> {
    const line = this.log.getByText(/^You are V-\S+ in this chat\.$/)
    await expect(line).toBeVisible()
    return /V-\S+/.exec((await line.textContent()) ?? '')?.[0] ?? ''
  }

  async ends(): Promise<void> {
    await this.button('End chat').click()
    await this.button('End it').click()
    await expect(this.button('Start a new chat')).toBeVisible()
  }
}
