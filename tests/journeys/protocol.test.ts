// The protocol of a chat between several people: help is called, guided and handed over; and who waits long may be written to.

import { expect, test } from './journey.ts'
import { look } from './look.ts'

test('a raised hand calls the coordinator, who guides; the chat goes to another desk once somebody there accepts', async ({
  ownHouse: house,
  people,
}) => {
  const [hana, mateo, omar] = await Promise.all(['Hana', 'Mateo', 'Omar'].map((name) => people.staff(house, name)))
  if (hana === undefined || mateo === undefined || omar === undefined) throw new Error('Three people are on this desk')
  const visitor = await people.visitor(house, 'ask-the-library')
  await visitor.says('Who lends the old maps?')
  const handle = await visitor.handle()
  await hana.claims(handle)
  await expect(mateo.page.getByRole('link', { name: handle })).toHaveCount(0)

  await test.step('the hand, and the seat', async () => {
    await hana.log.focus()
    await hana.page.keyboard.press('h')
    await expect(mateo.page).toHaveTitle('(1) You are called · Earshot')
    await mateo.opens(handle)
    await look(mateo.page, 'staff-called')
    await mateo.log.focus()
    await mateo.page.keyboard.press('d')
    await expect(hana.page.getByText('(C) Mateo', { exact: true })).toBeVisible()
    await expect(hana.page.getByRole('button', { name: 'Raise hand' })).toHaveAttribute('aria-pressed', 'false')
    await mateo.page.getByRole('textbox', { name: /^Whisper/ }).fill('Circulation keeps them')
    await mateo.button('Send').click()
    await expect(hana.log).toContainText('Circulation keeps them')
    await look(mateo.page, 'staff-guiding')
  })

  await test.step('the offer, and what the other side may see of it', async () => {
    await hana.log.focus()
    await hana.page.keyboard.press('o')
    const dialog = hana.page.getByRole('dialog')
    const circulation = await dialog.getByRole('option', { name: /^Circulation \(2 there/ }).getAttribute('value')
    await dialog.getByRole('combobox', { name: 'To which desk' }).selectOption(circulation)
    await dialog.getByRole('textbox', { name: 'Brief' }).fill('Wants to borrow an old map.')
    await look(hana.page, 'staff-hand-over')
    await dialog.getByRole('button', { name: 'Offer it' }).click()
    await omar.page.getByRole('link', { name: handle }).click()
    await expect(omar.page.getByText('Wants to borrow an old map.')).toBeVisible()
    await expect(omar.page.getByText('Who lends the old maps?')).toHaveCount(0)
    await look(omar.page, 'staff-offered')
  })

  await omar.button('Accept the chat').click()
  await expect(omar.log).toContainText('Who lends the old maps?')
  await expect(hana.page.getByText('This conversation is not open to you now')).toBeVisible()
  await expect(visitor.log).toContainText('Omar takes over from here')
  await omar.says('We do, on the ground floor.')
  await visitor.page.reload()
  await expect(visitor.log).toContainText('We do, on the ground floor.')
  await visitor.writes('Thank you')
  await expect(omar.log).toContainText('Thank you')
  await expect(visitor.log).not.toContainText('old map.')
})

test('who waits long may leave an address and go, and it becomes a message', async ({ ownHouse: house, people }) => {
  const tobias = await people.staff(house, 'Tobias')
  await tobias.page.getByRole('link', { name: 'Desks' }).click()
  await tobias.page.getByRole('link', { name: 'Ask the library' }).click()
  for (const [nth, step] of ['Ring again', 'Call for help', 'Ask another desk', 'Offer to be written to'].entries())
    await tobias.page.getByRole('spinbutton', { name: step }).fill(`${nth + 1}`)
  await tobias.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(tobias.page.getByText('Saved. Open pages follow within two seconds.')).toBeVisible()

  const hana = await people.staff(house, 'Hana')
  const visitor = await people.visitor(house, 'ask-the-library')
  await visitor.says('Is anybody there?')
  const handle = await visitor.handle()
  await expect(hana.page.getByText('offered to be written to')).toBeVisible()
  await visitor.chat.getByText('Be written to instead').click()
  const email = visitor.chat.getByRole('textbox', { name: 'Your email' })
  await email.fill('kim')
  await visitor.button('Write to me').click()
  await expect(visitor.chat.getByText('This does not look like an email address.')).toBeVisible()
  await look(visitor.page, 'visitor-defer')
  await email.fill('kim@example.org')
  await visitor.button('Write to me').click()
  await expect(visitor.chat.getByText('Your message is kept')).toBeVisible()
  await hana.page.getByRole('link', { name: /^Tickets/ }).click()
  await hana.opens(handle)
  await expect(hana.log).toContainText('Is anybody there?')
})
