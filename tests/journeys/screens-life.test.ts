// The sample organisation as a newcomer finds it: every screen has something in it, and none a barrier.

import { expect, test } from './journey.ts'
import { look } from './look.ts'

test('the chats and messages of the sample', async ({ livelyHouse: house, people }) => {
  const ana = await people.staff(house, 'Ana')
  await ana.group('Waiting').getByRole('link').first().click()
  await expect(ana.log).toContainText('I am not sure how to begin')
  await look(ana.page, 'staff-life-chats')
  await ana.group('Mine').getByRole('link').click()
  await expect(ana.page.getByRole('heading', { level: 2, name: 'Kim' })).toBeVisible()
  await look(ana.page, 'staff-life-held')
  await ana.page.getByRole('link', { name: 'Tickets' }).click()
  await ana.group('Waiting').getByRole('link').click()
  await expect(ana.log).toContainText('last week’s talk did me good')
  await look(ana.page, 'staff-life-messages')

  const wen = await people.staff(house, 'Wen')
  await wen.group('Mine').getByRole('link').click()
  await expect(wen.page.getByRole('list', { name: 'Pages' }).getByRole('link')).toHaveText(['Collections', 'Maps and plans'])
  await look(wen.page, 'staff-life-trail')

  const selma = await people.staff(house, 'Selma')
  await selma.group('Taken by others').getByRole('link').last().click()
  await expect(selma.page.getByText('You are reading along as a supervisor. Looks are recorded.')).toBeVisible()
  await look(selma.page, 'staff-life-look')

  const leo = await people.staff(house, 'Leo')
  await leo.group('Mine').getByRole('link').click()
  await expect(leo.log).toContainText('Is it right that I ask for facts so early?')
  await look(leo.page, 'staff-life-training')
})

test('the people and desks of the sample', async ({ livelyHouse: house, people }) => {
  const noor = await people.staff(house, 'Noor')
  await noor.page.getByRole('link', { name: 'People' }).click()
  await expect(noor.page.getByText('asks for a new password')).toBeVisible()
  await expect(noor.page.getByText('petra@example.org')).toBeVisible()
  await look(noor.page, 'staff-people')
  await noor.button('Change Jonas').click()
  await expect(noor.page.getByRole('combobox', { name: 'Role at Listening line' }).first()).toBeVisible()
  await look(noor.page, 'staff-people-change', noor.page.getByRole('listitem').filter({ hasText: 'jonas@example.org' }))
  await noor.page.getByRole('link', { name: 'Desks' }).click()
  await expect(noor.page.getByRole('link', { name: 'Circulation' })).toBeVisible()
  await look(noor.page, 'staff-desks')
  await noor.page.getByRole('link', { name: 'Circulation' }).click()
  await expect(noor.page.getByLabel('Reason')).toHaveValue('Stocktaking')
  const { page } = noor
  const heading = (name: string) => page.getByRole('heading', { level: 2, name, exact: true })
  await look(page, 'staff-desk', page.getByRole('heading', { level: 1 }))
  await look(page, 'staff-desk-hours', heading('Service hours'))
  await look(page, 'staff-desk-says', heading('What it says'))
  await look(page, 'staff-desk-code', heading('Code to paste'))
})
