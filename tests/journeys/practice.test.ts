// A desk's practice in a chat: how many at once, the stages, and a visitor who waits for a reply.

import { expect, test } from './journey.ts'
import { look } from './look.ts'

/** A desk reminds after no less than this, in seconds; a machine that is busy is given as much again. */
const SOONEST = 15

test('one chat at a time, its stages, and a reminder while the visitor waits for a reply', async ({ ownHouse: house, people }) => {
  const tobias = await people.staff(house, 'Tobias')
  await test.step('a manager sets it on screen', async () => {
    await tobias.page.getByRole('link', { name: 'Desks' }).click()
    await tobias.page.getByRole('link', { name: 'Ask the library' }).click()
    await tobias.page.getByLabel('Seconds a visitor waits for a reply').fill(`${SOONEST}`)
    await tobias.page.getByLabel('Ready phrases').fill('I am still looking, {visitor}.')
    await tobias.page.getByLabel('At most, as a listener').fill('1')
    await look(tobias.page, 'staff-desk-practice', tobias.page.getByRole('heading', { name: 'In a chat' }))
    await tobias.page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(tobias.page.getByText('Saved. Open pages follow within two seconds.')).toBeVisible()
  })

  const hana = await people.staff(house, 'Hana')
  const first = await people.visitor(house, 'ask-the-library')
  await first.says('Do you have the old maps?')
  const handle = await first.handle()
  await hana.claims(handle)
  const second = await people.visitor(house, 'ask-the-library')
  await second.says('Are you open tomorrow?')
  const next = await second.handle()

  await test.step('who holds one sees why there is no second', async () => {
    await expect(hana.group('Mine')).toContainText('1 of 1')
    await expect(hana.group('Waiting').getByText('You hold as many chats as your role on this desk holds at once (1).')).toBeVisible()
    await expect(hana.button(`Claim ${next}`)).toHaveCount(0)
  })

  await test.step('the stages tick themselves, and can be put away', async () => {
    const stages = hana.page.locator('summary')
    await expect(stages).toHaveText('Start, next: Greet, and say who you are')
    await hana.says('Good morning, this is Hana.')
    await expect(stages).toHaveText('Start, next: Ask for the name')
    await stages.click()
    await hana.page.getByLabel('Say the question back').check()
    await look(hana.page, 'staff-stages')
    await hana.button('Hide the stages').click()
    await expect(stages).toHaveCount(0)
  })

  await test.step('the visitor waits, and a phrase is put in and not sent', async () => {
    await first.says('The ones of the harbour')
    await expect(hana.row(handle)).toContainText('waits for a reply', { timeout: 4 * SOONEST * 1000 })
    await look(hana.page, 'staff-late')
    await hana.button('I am still looking.').click()
    await expect(hana.messageBox).toHaveValue('I am still looking.')
    await expect(hana.messageBox).toBeFocused()
    await expect(hana.button('I am still looking.')).toHaveCount(0)
    await expect(first.log).not.toContainText('I am still looking.')
    await hana.messageBox.press('Enter')
    await expect(first.log).toContainText('I am still looking.')
    await expect(hana.row(handle)).not.toContainText('waits for a reply')
  })

  await test.step('closing one makes room for the next', async () => {
    await hana.closes()
    await hana.claims(next)
  })
})
