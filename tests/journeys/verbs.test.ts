// What supervisors do to a chat: deleting what was written, tagging it, copying it. For everybody else it is not there.

import { expect, test } from './journey.ts'
import { look } from './look.ts'

test('a supervisor deletes what was written: it is gone on every screen, and the log says by whom', async ({ house, people }) => {
  const [hana, iris] = await Promise.all(['Hana', 'Iris'].map((name) => people.staff(house, name)))
  if (hana === undefined || iris === undefined) throw new Error('Both are on this desk')
  const visitor = await people.visitor(house, 'ask-the-library')
  await visitor.says('My card number is 4711')
  const handle = await visitor.handle()
  await hana.claims(handle)
  await hana.says('Thank you, one moment')
  await expect(hana.button('More')).toHaveCount(0)

  await iris.opens(handle)
  await iris.button('More').click()
  await iris.page.getByRole('menuitem', { name: 'Delete something written' }).click()
  await look(iris.page, 'staff-delete-choose')
  await iris.log.getByRole('button', { name: `Delete: what ${handle} wrote here` }).click()
  const sure = iris.page.getByRole('alertdialog')
  await expect(sure).toContainText('nobody can bring it back')
  await look(iris.page, 'staff-delete')
  await sure.getByRole('button', { name: 'Keep it' }).click()
  await expect(iris.log).toContainText('4711')
  await iris.log.getByRole('button', { name: `Delete: what ${handle} wrote here` }).click()
  await sure.getByRole('button', { name: 'Yes, delete it for good' }).click()

  for (const log of [iris.log, hana.log, visitor.log]) await expect(log).not.toContainText('4711')
  await expect(hana.log).toContainText('(S) Iris deleted this')
  await expect(visitor.log).toContainText('A message was removed here.')
  await iris.button('Done').click()
  await look(hana.page, 'staff-deleted')
  await look(visitor.page, 'visitor-deleted')
  for (const page of [iris.page, hana.page, visitor.page]) {
    await page.reload()
    await expect(page.getByRole('log')).toContainText('Thank you, one moment')
    await expect(page.getByRole('log')).not.toContainText('4711')
  }
})

test('a supervisor tags and copies a chat, and the list shows only those with the tag', async ({ house, people }) => {
  const [hana, iris] = await Promise.all([
    people.staff(house, 'Hana'),
    people.staff(house, 'Iris', { browser: { permissions: ['clipboard-read', 'clipboard-write'] } }),
  ])
  const [one, other] = await Promise.all(['ask-the-library', 'ask-the-library'].map((desk) => people.visitor(house, desk)))
  if (one === undefined || other === undefined) throw new Error('There are two visitors')
  await one.says('Can I keep it for longer?')
  await other.says('Is a room free?')
  const [tagged, plain] = [await one.handle(), await other.handle()]
  await hana.claims(tagged)
  await iris.opens(tagged)
  await iris.page.getByRole('button', { name: 'Loans', exact: true }).click()
  await expect(iris.page.getByRole('button', { name: 'Loans on' })).toHaveAttribute('aria-pressed', 'true')
  await expect(hana.row(tagged).getByText('Loans')).toBeVisible()
  await expect(hana.page.getByRole('button', { name: 'Loans' })).toHaveCount(0)
  await hana.page.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'Loans (1)' })
  await expect(hana.row(plain)).toHaveCount(0)
  await expect(hana.row(tagged)).toBeVisible()
  await look(hana.page, 'staff-tags')

  await iris.button('More').click()
  await iris.page.getByRole('menuitem', { name: 'Copy the conversation' }).click()
  await expect(iris.page.getByText('Copied, as text.')).toBeVisible()
  expect(await iris.page.evaluate(() => navigator.clipboard.readText())).toMatch(
    new RegExp(`${tagged}, [^\\n]+\\nCan I keep it for longer\\?`),
  )
})

test('a manager gives a desk its tags, and lets whoever holds a chat put them on', async ({ ownHouse: house, people }) => {
  const [tobias, hana] = await Promise.all(['Tobias', 'Hana'].map((name) => people.staff(house, name)))
  if (tobias === undefined || hana === undefined) throw new Error('Both are in this house')
  await tobias.page.getByRole('link', { name: 'Desks' }).click()
  await tobias.page.getByRole('link', { name: 'Ask the library' }).click()
  await tobias.button('Add a tag').click()
  await tobias.page.getByRole('textbox', { name: 'Name', exact: true }).last().fill('Old maps')
  await tobias.page.getByRole('checkbox', { name: 'Tag' }).check()
  await look(tobias.page, 'staff-desk-tags')
  await tobias.button('Save').click()
  await expect(tobias.page.getByText('Saved. Open pages follow within two seconds.')).toBeVisible()
  const visitor = await people.visitor(house, 'ask-the-library')
  await visitor.says('Who lends the old maps?')
  await hana.claims(await visitor.handle())
  await hana.button('Old maps').click()
  await expect(hana.page.getByRole('button', { name: 'Old maps on' })).toBeVisible()
})

test('a supervisor bans a visitor, who reads so in plain words and is let in again once the ban is lifted', async ({
  ownHouse: house,
  people,
}) => {
  const [hana, iris] = await Promise.all(['Hana', 'Iris'].map((name) => people.staff(house, name)))
  if (hana === undefined || iris === undefined) throw new Error('Both are on this desk')
  const visitor = await people.visitor(house, 'ask-the-library')
  await visitor.says('You are all useless')
  const handle = await visitor.handle()
  await hana.claims(handle)
  await expect(hana.page.getByRole('link', { name: 'Bans' })).toHaveCount(0)

  await iris.opens(handle)
  await iris.button('More').click()
  await iris.page.getByRole('menuitem', { name: 'Ban the visitor' }).click()
  const dialog = iris.page.getByRole('dialog')
  await expect(dialog).toContainText('An address can be a shared computer')
  await dialog.getByRole('button', { name: 'Show the address' }).click()
  await expect(dialog).toContainText('127.0.0.1. That you looked is on record.')
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Insults everybody, again.')
  await dialog.getByRole('combobox', { name: 'For how long' }).selectOption({ label: '1 hour' })
  await look(iris.page, 'staff-ban')
  await dialog.getByRole('button', { name: 'Ban', exact: true }).click()

  await expect(visitor.log).toContainText('The desk ended this chat, and takes no other one from you for some time.')
  await expect(hana.log).toContainText('The chat was ended, and its visitor banned')
  await visitor.button('Start a new chat').click()
  await visitor.writes('Let me in')
  await expect(visitor.chat.getByText('Chats with this desk are paused for you until')).toBeVisible()
  await look(visitor.page, 'visitor-banned')

  await iris.page.getByRole('link', { name: 'Bans' }).click()
  await expect(iris.page.getByText('Insults everybody, again.')).toBeVisible()
  await look(iris.page, 'staff-bans')
  await iris.button(`Lift the ban of ${handle}`).click()
  await expect(iris.page.getByText('Nobody is banned.')).toBeVisible()
  await visitor.button('Try again').click()
  await expect(visitor.log.getByText('Delivered')).toBeVisible()
})
