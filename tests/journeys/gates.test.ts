// A desk that goes by its roster: set so, shut to whoever has no shift, and said why.

import { expect, test } from './journey.ts'
import { look } from './look.ts'

test('a desk that goes by shifts is shut to whoever has none, and says so', async ({ ownHouse: house, people }) => {
  const [tobias, ana] = [await people.staff(house, 'Tobias'), await people.staff(house, 'Ana')]
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('Is anybody there?')
  await expect(ana.group('Waiting').getByRole('listitem')).toHaveCount(1)
  const shut = ana.page.getByRole('region', { name: 'Listening line is shut to you' })
  const goes = async (access: string) => {
    await tobias.page.getByRole('combobox', { name: 'Who comes in' }).selectOption(access)
    await tobias.button('Save').click()
    await expect(tobias.page.getByText('Saved. Open pages follow within two seconds.')).toBeVisible()
  }

  await test.step('it is set so', async () => {
    await tobias.page.goto(`${house.url}/desks`)
    await tobias.page.getByRole('link', { name: 'Listening line', exact: true }).click()
    await tobias.page.getByLabel('Minutes a shift opens before its start').fill('10')
    await expect(tobias.page.getByLabel('Hours a week, of one person at most')).toHaveValue('')
    await goes('Whoever has a shift, and others when they come unscheduled')
    await look(tobias.page, 'staff-desk-roster', tobias.page.getByRole('heading', { level: 2, name: 'Roster' }))
  })

  await test.step('whoever has no shift sees why, whom to ask, and no chats', async () => {
    await expect(shut).toContainText(
      'Listening line: This desk is open to you during your shifts and in the 10 min before each, or when you come on unscheduled.',
    )
    await expect(shut.getByRole('link')).toHaveCount(0)
    await expect(ana.group('Waiting')).toContainText('Nobody is waiting.')
    await ana.page.getByRole('button', { name: 'Accept calls from' }).click()
    await expect(ana.page.getByRole('switch', { name: 'Listening line' })).toHaveCount(0)
    await expect(ana.page.getByRole('listitem').filter({ hasText: 'Listening line' }).last()).toContainText('ask a coordinator of the desk')
    await expect(ana.page.getByRole('link', { name: 'Accept its agreement first' })).toHaveCount(0)
    await look(ana.page, 'staff-shut-by-shift')
    await ana.page.keyboard.press('Escape')
  })

  await test.step('opened to all again, it is there', async () => {
    await goes('Whoever is on the desk, when they like')
    await expect(shut).toBeHidden()
    await expect(ana.group('Waiting').getByRole('listitem')).toHaveCount(1)
  })
})
