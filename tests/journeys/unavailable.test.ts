// Nobody can answer: the page says so and takes a message, which staff find among the tickets.

import { expect, test } from './journey.ts'

test('nobody is there: a message is taken, and staff find it', async ({ house, people, picture }) => {
  const visitor = await people.visitor(house, 'listening-line')
  await expect(visitor.chat.getByText('Nobody is free to answer right now.')).toBeVisible()
  await visitor.box.fill('Please write back to me')
  await visitor.chat.getByLabel('Your name (optional)').fill('Robin')
  await visitor.chat.getByLabel('Your email (optional)').fill('robin at home')
  await visitor.button('Leave message').click()
  await expect(visitor.chat.getByText('This does not look like an email address.')).toBeVisible()
  await expect(visitor.chat.getByLabel('Your email (optional)')).toBeFocused()
  await expect(visitor.box).toHaveValue('Please write back to me')
  await picture(visitor.page, 'unavailable-1-refused')
  await visitor.chat.getByLabel('Your email (optional)').fill('robin@example.org')
  await visitor.button('Leave message').click()
  await expect(visitor.chat.getByText('Your message is kept')).toBeVisible()
  await picture(visitor.page, 'unavailable-2-kept')
  await visitor.page.reload()
  await expect(visitor.chat.getByText('Your message is kept')).toBeVisible()

  // Whether or not one accepts calls.
  const ana = await people.staff(house, 'Ana', { status: 'Away' })
  await expect(ana.page.getByText('You are away: you take no calls.', { exact: true })).toBeVisible()
  const jonas = await people.staff(house, 'Jonas', { status: 'Away' })
  await expect(jonas.page.getByText('You are away: you take no calls. What nobody takes in time calls you all the same.')).toBeVisible()
  await ana.page.getByRole('link', { name: 'Tickets' }).click()
  await ana.group('Waiting').getByRole('link').last().click()
  await expect(ana.log).toContainText('Please write back to me')
  const details = ana.page.getByRole('complementary', { name: 'Details' })
  await expect(details.getByRole('definition').filter({ hasText: 'robin@example.org' })).toBeVisible()
  await picture(ana.page, 'unavailable-3-staff')
  await ana.button('Take this ticket').click()
  await expect(ana.group('Mine').getByRole('listitem')).toHaveCount(1)
  await ana.notes('Answered by email')
  await ana.button('Close ticket').click()
  await ana.button('Yes, close it').click()
  await expect(ana.group('Mine').getByRole('listitem')).toHaveCount(0)

  await visitor.button('Leave another message').click()
  await expect(visitor.box).toHaveValue('')
})

test('outside the service hours the page says when the desk opens', async ({ house, people, picture }) => {
  const hana = await people.staff(house, 'Hana')
  await expect(hana.page.getByText('Circulation, closed')).toBeVisible()
  const visitor = await people.visitor(house, 'circulation')
  await expect(
    visitor.chat.getByText(/^This desk is closed right now\. It opens (today|tomorrow|on .+) at 09:00, your time\./),
  ).toBeVisible()
  await picture(visitor.page, 'unavailable-4-closed')
  await visitor.box.fill('Is the atlas back?')
  await visitor.button('Leave message').click()
  await expect(visitor.chat.getByText('Your message is kept')).toBeVisible()
  await hana.page.getByRole('link', { name: 'Tickets' }).click()
  await expect(hana.group('Waiting')).toContainText('Circulation')
})

test('the last listener goes while somebody writes: what was written is not lost', async ({ house, people, picture }) => {
  const ana = await people.staff(house, 'Ana')
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.box.fill('I thought somebody was there')
  await ana.becomes('Offline')
  await visitor.box.press('Enter')
  await expect(visitor.chat.getByText('Nobody is free to answer right now.')).toBeVisible()
  await expect(visitor.box).toHaveValue('I thought somebody was there')
  await picture(visitor.page, 'unavailable-5-gone')
  await visitor.button('Leave message').click()
  await expect(visitor.chat.getByText('Your message is kept')).toBeVisible()
})

test('a desk that is not there', async ({ house, people, picture }) => {
  const visitor = await people.visitor(house, 'no-such-desk')
  await expect(visitor.chat.getByText('There is no desk at this address')).toBeVisible()
  await picture(visitor.page, 'unavailable-6-no-desk')
})
