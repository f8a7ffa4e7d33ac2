// Handing a chat over when it does not go as hoped: declined, not answered in time, and the holder's line gone.

import { expect, test } from './journey.ts'
import { look } from './look.ts'
import type { Staff } from './people/staff.ts'

/** An offer waits no less than this, in seconds. */
const SOONEST = 15
/** A lost line is told within a minute; a machine that is busy is given as much again. */
const MISSED_WITHIN = 120_000

async function offers(holder: Staff, desk: RegExp): Promise<void> {
  await holder.button('Hand over').click()
  const dialog = holder.page.getByRole('dialog')
  const value = await dialog.getByRole('option', { name: desk }).getAttribute('value')
  await dialog.getByRole('combobox', { name: 'To which desk' }).selectOption(value)
  await dialog.getByRole('textbox', { name: 'Brief' }).fill('Wants a loan renewed.')
  await dialog.getByRole('button', { name: 'Offer it' }).click()
  await expect(holder.button('Take the offer back')).toBeVisible()
}

test('declined, then not answered in time: it stays with its holder, who hears why', async ({ ownHouse: house, people }) => {
  test.setTimeout(test.info().timeout + 4 * SOONEST * 1000)
  const tobias = await people.staff(house, 'Tobias')
  await tobias.page.getByRole('link', { name: 'Desks' }).click()
  await tobias.page.getByRole('link', { name: 'Ask the library' }).click()
  await tobias.page.getByLabel('Seconds until an offer ends').fill(`${SOONEST}`)
  await tobias.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(tobias.page.getByText('Saved. Open pages follow within two seconds.')).toBeVisible()
  const [hana, omar] = [await people.staff(house, 'Hana'), await people.staff(house, 'Omar')]
  const visitor = await people.visitor(house, 'ask-the-library')
  await visitor.says('Can you renew my loan?')
  const handle = await visitor.handle()
  await hana.claims(handle)

  await test.step('Omar is called, and declines with a reason', async () => {
    await offers(hana, /^Circulation/)
    await expect(omar.page).toHaveTitle('(1) You are called · Earshot')
    await omar.page.getByRole('link', { name: handle }).click()
    await omar.page.getByLabel('Why not').fill('I am on my way out')
    await omar.button('Decline').click()
    await expect(hana.log).toContainText('Omar declined: I am on my way out')
    await expect(omar.page).toHaveTitle('Earshot')
    await expect(omar.page.getByText('Can you renew my loan?')).toHaveCount(0)
    await hana.says('I stay with you')
  })

  await test.step('nobody answers the second offer', async () => {
    await offers(hana, /^Circulation/)
    await expect(hana.log).toContainText('Nobody answered the offer in time', { timeout: 4 * SOONEST * 1000 })
    await expect(hana.button('Hand over')).toBeVisible()
    await hana.says('I ask them by telephone')
    await expect(visitor.log).toContainText('I ask them by telephone')
    await expect(visitor.log).not.toContainText('renewed')
  })
})

test('a holder whose line is gone is relieved by the coordinator, who is called', async ({ ownHouse: house, people }) => {
  test.setTimeout(test.info().timeout + MISSED_WITHIN)
  const [hana, mateo] = [await people.staff(house, 'Hana'), await people.staff(house, 'Mateo')]
  const visitor = await people.visitor(house, 'ask-the-library')
  await visitor.says('My card does not work')
  const handle = await visitor.handle()
  await hana.claims(handle)
  await hana.page.close()
  await expect(mateo.row(handle)).toContainText('Hana has lost the line', { timeout: MISSED_WITHIN })
  await expect(mateo.page).toHaveTitle('(1) You are called · Earshot')
  await mateo.opens(handle)
  await look(mateo.page, 'staff-left-alone')
  await mateo.button('Take over this chat').click()
  await mateo.says('Hana had to leave, I am Mateo')
  await expect(visitor.log).toContainText('Hana had to leave, I am Mateo')
  await expect(mateo.page).toHaveTitle('Earshot')
})
