// Mail as admins see it: what went out, what the mail server would not take, and where there is none.

import { expect, test } from './journey.ts'
import { look } from './look.ts'

test('an admin reads what was not sent, and in which words a desk mails conversations', async ({ mailing: { house, mailbox }, people }) => {
  const noor = await people.staff(house, 'Noor')
  await noor.page.goto(`${house.url}/people`)
  const invites = async (email: string) => {
    await noor.page.getByLabel('Email').fill(email)
    await noor.button('Make an invitation link').click()
    await expect(noor.page.getByText(`It is on its way to ${email} by mail.`)).toBeVisible()
  }
  await invites('kim@example.org')
  await mailbox.until(1)
  expect(mailbox.received[0]?.text).toMatch(/\/invitation#\S{20,}/)
  mailbox.refuse(550)
  await invites('nobody@example.org')
  const waits = noor.page.getByRole('listitem').filter({ hasText: 'Not sent' })
  await expect(async () => {
    await noor.page.goto(`${house.url}/outbox`)
    await expect(waits).toHaveCount(1, { timeout: 1000 })
  }).toPass()
  await noor.page.getByRole('listitem').filter({ hasText: 'Sent', hasNotText: 'Not sent' }).getByRole('button').click()
  await waits.getByRole('button').click()
  await expect(noor.page.getByText('It was sent, and its text is not kept.')).toBeVisible()
  await expect(waits.getByText(/^550 /)).toBeVisible()
  await expect(waits.getByText('nobody@example.org')).toBeVisible()
  await look(noor.page, 'staff-outbox')

  await noor.page.goto(`${house.url}/desks`)
  await noor.page.getByRole('link', { name: 'Listening line' }).click()
  const confirm = noor.page.getByLabel('The mail that asks for confirmation')
  await confirm.fill('Your conversation\n\nCome and confirm it.')
  await noor.button('Save').click()
  await expect(noor.page.getByText(/^The words of a mail may hold \{desk\}/)).toBeVisible()
  await confirm.fill('Your conversation with {desk}\n\n{link}')
  await noor.button('Save').click()
  await expect(noor.page.getByText('Saved. Open pages follow within two seconds.')).toBeVisible()
  await look(noor.page, 'staff-desk-transcript', noor.page.getByRole('heading', { level: 2, name: 'Conversations by mail' }))
})

test('without a mail server the outbox says so, and it is for admins', async ({ house, people }) => {
  const noor = await people.staff(house, 'Noor')
  await noor.page.getByRole('link', { name: 'Outbox' }).click()
  await expect(noor.page.getByText('No mail server is set')).toBeVisible()
  await expect(noor.page.getByText('No mail yet.')).toBeVisible()
  const ana = await people.staff(house, 'Ana')
  await expect(ana.page.getByRole('link', { name: 'Tickets' })).toBeVisible()
  await expect(ana.page.getByRole('link', { name: 'Outbox' })).toBeHidden()
})
