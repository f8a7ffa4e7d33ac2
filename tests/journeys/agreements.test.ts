// The agreement of a desk: published, read and accepted, and what is shut until then.

import { expect, test } from './journey.ts'
import { look } from './look.ts'

test('a desk is shut to its people until they have accepted what it asks of them', async ({ ownHouse: house, people }) => {
  const [tobias, ana] = [await people.staff(house, 'Tobias'), await people.staff(house, 'Ana')]
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('Is anybody there?')
  await expect(ana.group('Waiting').getByRole('listitem')).toHaveCount(1)

  await test.step('it is published', async () => {
    await tobias.page.goto(`${house.url}/desks`)
    await tobias.page.getByRole('link', { name: 'Listening line', exact: true }).click()
    await tobias.page.getByLabel('What is agreed to').fill('What is said here stays here.\nI keep no copy of it.')
    await tobias.button('Publish').click()
    await expect(tobias.page.getByText('Published. Everybody on the desk is asked now.')).toBeVisible()
    await expect(tobias.page.getByText(/^Ana, version 1, /)).toBeVisible()
  })

  await test.step('it shuts the desk to those who are there', async () => {
    await expect(ana.page.getByText('Listening line is shut to you until you accept its agreement.')).toBeVisible()
    await expect(ana.group('Waiting')).toContainText('Nobody is waiting.')
    await ana.page.getByRole('button', { name: 'Accept calls from' }).click()
    await expect(ana.page.getByRole('switch', { name: 'Listening line' })).toHaveCount(0)
    await ana.page.getByRole('link', { name: 'Accept its agreement first' }).click()
  })

  await test.step('it is read and accepted', async () => {
    await expect(ana.page.getByText('I keep no copy of it.')).toBeVisible()
    await look(ana.page, 'staff-agreement')
    await ana.button('I accept this agreement').click()
    await expect(ana.page.getByText(/^You accepted version 2 on /)).toBeVisible()
    await expect(ana.page.getByText('Listening line is shut to you until you accept its agreement.')).toBeHidden()
    await ana.page.getByRole('link', { name: 'Go to the chats' }).click()
    await ana.claims(await visitor.handle())
    await expect(ana.log).toContainText('Is anybody there?')
  })

  await test.step('and that is on record', async () => {
    await tobias.page.reload()
    await expect(tobias.page.getByText(/^Ana, version 2, /)).toBeVisible()
    await look(tobias.page, 'staff-desk-agreement', tobias.page.getByLabel('What is agreed to'))
  })
})
