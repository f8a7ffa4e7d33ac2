// Keeping a conversation: as a file, and by mail once the address is confirmed; nothing that staff kept among themselves goes along.

import { readFile } from 'node:fs/promises'
import { expect, test } from './journey.ts'
import { look } from './look.ts'

test('a visitor has the conversation mailed, and saves a copy', async ({ mailing: { house, mailbox }, people }) => {
  const ana = await people.staff(house, 'Ana')
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('I cannot sleep.')
  await ana.claims(await visitor.handle())
  await ana.says('I am here.')
  await ana.whispers('Shall I ask for help?')
  await expect(visitor.log).toContainText('I am here.')

  await visitor.button('Keep a copy').click()
  await expect(visitor.chat.locator('#keep')).toBeFocused()
  const [download] = await Promise.all([visitor.page.waitForEvent('download'), visitor.button('Save a copy').click()])
  const saved = await readFile(await download.path(), 'utf8')
  expect(saved).toMatch(/You, .*\nI cannot sleep\./)
  expect(saved).toMatch(/Ana, .*\nI am here\./)
  expect(saved).not.toContain('Shall I ask')

  const email = visitor.chat.getByLabel('Or have it mailed to you: your email')
  await email.fill('robin at home')
  await visitor.button('Mail it to me').click()
  await expect(visitor.chat.getByText('This does not look like an email address.')).toBeVisible()
  await look(visitor.page, 'visitor-keep')
  await email.fill('robin@example.org')
  await visitor.button('Mail it to me').click()
  await expect(visitor.chat.getByText(/^A mail from .* is on its way to you\./)).toBeVisible()
  await visitor.button('Back').click()
  await expect(visitor.box).toBeVisible()
  await mailbox.until(1)
  expect(mailbox.received[0]?.text).not.toContain('I cannot sleep.')
  const link = /^http:\S+\/transcript#\S+$/m.exec(mailbox.received[0]?.text ?? '')?.[0] ?? ''

  const { context } = await people.browser()
  const reader = await context.newPage()
  await reader.goto(link)
  await expect(reader.getByRole('button', { name: 'Mail it to me' })).toBeVisible()
  expect(reader.url()).toMatch(/\/transcript$/)
  expect(mailbox.received).toHaveLength(1)
  await look(reader, 'visitor-confirm')
  await reader.getByRole('button', { name: 'Mail it to me' }).click()
  await expect(reader.getByText('The conversation is on its way to you.')).toBeVisible()
  await mailbox.until(2)
  expect(mailbox.received[1]?.to).toEqual(['robin@example.org'])
  expect(mailbox.received[1]?.text).toContain('I am here.')
  expect(mailbox.received[1]?.text).not.toContain('Shall I ask')
  await reader.goto('about:blank')
  await reader.goto(link)
  await reader.getByRole('button', { name: 'Mail it to me' }).click()
  await expect(reader.getByText('This link was used already or is more than a day old.')).toBeVisible()

  await visitor.ends()
  await visitor.button('Keep a copy').click()
  await expect(visitor.button('Save a copy')).toBeVisible()
})

test('a supervisor has it mailed to the address on record; nobody else is offered that', async ({
  mailing: { house, mailbox },
  people,
}) => {
  const ana = await people.staff(house, 'Ana')
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('Please send me what you said.')
  const handle = await visitor.handle()
  await ana.claims(handle)
  await ana.page.getByLabel('Visitor’s email').fill('robin@example.org')
  await ana.button('Save the email').click()
  await expect(ana.button('Save the email')).toBeDisabled()
  await expect(ana.button('Mail them the conversation')).toBeHidden()
  const selma = await people.staff(house, 'Selma')
  await selma.opens(handle)
  await selma.button('Mail them the conversation').click()
  await expect(selma.page.getByText('A link is on its way to them.')).toBeVisible()
  await mailbox.until(1)
  expect(mailbox.received[0]?.to).toEqual(['robin@example.org'])
  expect(mailbox.received[0]?.text).not.toContain('Please send me')
})
