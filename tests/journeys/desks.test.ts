// Looking after desks: a new one, and what it is set to, as visitors and staff then find it.

import type { Page } from '@playwright/test'
import type { House } from './house/house.ts'
import { expect, test } from './journey.ts'
import { look } from './look.ts'
import type { Staff } from './people/staff.ts'

async function opensDesk({ page }: Staff, house: House, name: string): Promise<void> {
  await page.goto(`${house.url}/desks`)
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

async function saves({ page }: Staff): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved. Open pages follow within two seconds.')).toBeVisible()
}

/** The server has up to two seconds to know. */
const comesToShow = (page: Page, words: string | RegExp): Promise<void> =>
  expect(async () => {
    await page.reload()
    await expect(page.getByText(words).first()).toBeVisible({ timeout: 1_000 })
  }).toPass()

test('a new desk is open to visitors once somebody is on it, with its own words', async ({ ownHouse: house, people }) => {
  const tobias = await people.staff(house, 'Tobias')
  const { page } = tobias
  await page.getByRole('link', { name: 'Desks' }).click()
  await page.getByLabel('Name').fill('Evening desk')
  await page.getByRole('radio', { name: /^Plain/ }).check()
  await tobias.button('Add the desk').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Evening desk' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Address', exact: true })).toHaveValue('evening-desk')
  await expect(page.getByLabel('Code to paste')).toHaveValue(
    `<script src="${house.url}/widget.js" data-desk="evening-desk" async></script>`,
  )

  await test.step('hours around the clock, a welcome and house rules', async () => {
    const remove = page.getByRole('button', { name: /^Remove the hours of / })
    while ((await remove.count()) > 0) await remove.first().click()
    await expect(page.getByText('It is never open. Visitors can leave a message.')).toBeVisible()
    for (let day = 0; day < 7; day++) await tobias.button('Add hours').click()
    const times = page.getByRole('group').getByLabel(/^(from|to)$/)
    await expect(times).toHaveCount(14)
    for (let nth = 0; nth < 14; nth++) await times.nth(nth).fill('00:00')
    await page.getByRole('textbox', { name: 'Welcome' }).fill('Good evening. Ask what you like.')
    await page.getByLabel('House rules').fill('Answer in whole sentences.\nThank everybody.')
    await saves(tobias)
  })

  await test.step('and somebody on it', async () => {
    const noor = await people.staff(house, 'Noor')
    await noor.page.getByRole('link', { name: 'People' }).click()
    await noor.button('Change Ana').click()
    const form = noor.page.getByRole('listitem').filter({ hasText: 'ana@example.org' })
    await form.getByRole('combobox', { name: 'Role at Evening desk' }).selectOption('Listener')
    await form.getByRole('button', { name: 'Save' }).click()
    await expect(form.getByText('Saved.')).toBeVisible()
  })

  const ana = await people.staff(house, 'Ana')
  await ana.button('1 alert').click()
  await ana.button('Accept Evening desk').click()
  await ana.page.getByRole('button', { name: 'Accept calls from' }).click()
  const calls = ana.page.getByRole('switch', { name: 'Evening desk' })
  if (!(await calls.isChecked())) await calls.click()
  await expect(calls).toBeChecked()
  await ana.page.keyboard.press('Escape')
  await expect(ana.page.getByText('Evening desk, open, 1 answering')).toBeVisible()
  const visitor = await people.visitor(house, 'evening-desk')
  await visitor.says('Is this the evening desk?')
  await expect(visitor.chat.getByText('Good evening. Ask what you like.')).toBeVisible()
  await ana.claims(await visitor.handle())
  await expect(ana.log).toContainText('Thank everybody.')
})

test('a closure, another address, sites and what cannot be set', async ({ ownHouse: house, people }) => {
  const tobias = await people.staff(house, 'Tobias')
  const { page } = tobias
  await people.staff(house, 'Hana')
  const visitor = await people.visitor(house, 'ask-the-library')
  await comesToShow(visitor.page, 'Ask us anything about the Larkfield library.')

  await opensDesk(tobias, house, 'Ask the library')
  await tobias.button('Add a closure').click()
  const closure = page.getByRole('group').filter({ has: page.getByLabel('Reason') })
  // Days as the desk counts them: it may be tomorrow there.
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: house.timeZone }).format()
  for (const label of ['from', 'to']) await closure.getByLabel(label, { exact: true }).fill(today)
  await page.getByLabel('Reason').fill('Moving the shelves')
  await page.getByLabel('Sites that may embed it').fill('https://library.example/atlases')
  await tobias.button('Save').click()
  await expect(page.getByText('A site is written like https://library.example, without a path. Nothing was changed.')).toBeVisible()
  await look(page, 'staff-desk-refused', page.getByRole('heading', { level: 2, name: 'Code to paste' }))
  await page.getByLabel('Sites that may embed it').fill('https://library.example')
  await page.getByRole('textbox', { name: 'Name', exact: true }).first().fill('Library desk')
  await page.getByRole('textbox', { name: 'Address', exact: true }).fill('library-desk')
  await saves(tobias)

  await visitor.page.goto(`${house.url}/d/library-desk`)
  await comesToShow(visitor.page, /^This desk is closed right now\./)
  const embedded = await visitor.page.request.get(`${house.url}/embed/library-desk`)
  expect(embedded.headers()['content-security-policy']).toMatch(/frame-ancestors 'self' https:\/\/library\.example(;|$)/)
  await visitor.page.goto(`${house.url}/d/ask-the-library`)
  await expect(visitor.chat.getByText('There is no desk at this address')).toBeVisible()

  await test.step('what is not saved is not lost by a click elsewhere', async () => {
    await opensDesk(tobias, house, 'Library desk')
    await page.getByLabel('House rules').fill('Not saved yet.')
    await page.getByRole('link', { name: 'People' }).click()
    const asks = page.getByRole('alertdialog')
    await look(page, 'staff-desk-unsaved')
    await asks.getByRole('button', { name: 'Stay here' }).click()
    await expect(page.getByLabel('House rules')).toHaveValue('Not saved yet.')
    await page.getByRole('link', { name: 'People' }).click()
    await asks.getByRole('button', { name: 'Leave without saving' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible()
  })

  await test.step('the closure is taken back, and the desk opens', async () => {
    await opensDesk(tobias, house, 'Library desk')
    await page.getByRole('button', { name: /^Remove the closure from / }).click()
    await saves(tobias)
    await visitor.page.goto(`${house.url}/d/library-desk`)
    await comesToShow(visitor.page, 'Ask us anything about the Larkfield library.')
  })
})
