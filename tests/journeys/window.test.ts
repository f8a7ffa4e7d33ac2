// One window, more than one text or person: what is too long stays in its field, and what one person wrote is not the next one's.

import { expect, test } from './journey.ts'
import type { Staff } from './people/staff.ts'

const LIMIT = 8000
const LONG = 'x'.repeat(LIMIT + 2)

test('a text that is too long says so and is not sent, on either side and as a note', async ({ house, people, picture }) => {
  const ana = await people.staff(house, 'Ana')
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('Hello')
  await ana.claims(await visitor.handle())
  const note = ana.page.getByRole('textbox', { name: 'Note' })
  const fields = [
    { page: ana.page, field: ana.messageBox, send: ana.button('Send') },
    { page: ana.page, field: note, send: ana.button('Save note') },
  ]
  for (const { page, field, send } of fields) {
    await field.fill(LONG)
    await expect(page.getByText('This is 2 characters too long.')).toBeVisible()
    await expect(field).toHaveAccessibleDescription(/2 characters too long/)
    await expect(send).toBeDisabled()
    await picture(page, `window-too-long-${await send.textContent()}`)
    if (field !== note) await field.press('Enter')
    await field.press('Backspace')
    await field.press('Backspace')
    await expect(send).toBeEnabled()
    await field.fill('')
  }
  await visitor.box.fill(LONG)
  await visitor.box.press('Enter')
  await expect(visitor.page.getByText('This is 2 characters too long.')).toBeVisible()
  await expect(visitor.box).toHaveValue(LONG)
  await expect(ana.log.getByText('xx')).toHaveCount(0)
})

/** Somebody's session is gone from the browser, as when it ended, and the page is loaded again. */
async function isSignedOut({ page }: Staff): Promise<void> {
  await page.context().clearCookies()
  await page.reload()
  await expect(page.getByLabel('Password')).toBeVisible()
}

test('drafts are there again for oneself, and not for another person at the same window', async ({ house, people }) => {
  const ana = await people.staff(house, 'Ana')
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('Hello')
  const handle = await visitor.handle()
  await ana.claims(handle)
  await ana.messageBox.fill('Ana has not sent this')
  await isSignedOut(ana)
  await ana.signsIn(house.signIn('Ana'))
  await ana.opens(handle)
  await expect(ana.messageBox).toHaveValue('Ana has not sent this')
  await isSignedOut(ana)
  await ana.signsIn(house.signIn('Selma'))
  await expect(ana.row(handle)).toBeVisible()
  expect(await ana.page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('Ana has not sent this')
})
