// A name and an email: asked for by a canned response, saved by one click at the answer, or not asked for again.

import { expect, test } from './journey.ts'
import { look } from './look.ts'

test('asking for a name and an email, and saving each at the message that gives it', async ({ house, people }) => {
  const ana = await people.staff(house, 'Ana')
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('Hello, I would like to talk')
  const handle = await visitor.handle()
  await ana.claims(handle)

  await test.step('it is put in and asks once it is sent; the cursor is then where the answer goes', async () => {
    await ana.messageBox.pressSequentially('/1-name')
    await ana.messageBox.press('Enter')
    await expect(ana.messageBox).toHaveValue(/What may I call you/)
    await expect(ana.messageBox).toBeFocused()
    await ana.messageBox.press('Enter')
    await expect(ana.page.getByLabel('Visitor’s name')).toBeFocused()
    await expect(visitor.log).toContainText('What may I call you?')
    expect(await visitor.wire.told()).not.toContain('"asks"')
  })

  await test.step('the answer is saved by one click', async () => {
    await visitor.says('Sure, you can call me Kim')
    await look(ana.page, 'staff-answer')
    await ana.button('Save “Kim” as name').click()
    await expect(ana.page.getByRole('heading', { level: 2, name: 'Kim' })).toBeVisible()
    await expect(ana.messageBox).toBeFocused()
    await expect(ana.log.getByRole('button')).toHaveCount(0)
  })

  await test.step('an email is offered although nobody asked, and saved by the keyboard', async () => {
    await visitor.says('You could also write to kim@example.org.')
    await expect(ana.button('Save “kim@example.org” as email')).toBeVisible()
    await ana.log.focus()
    await ana.page.keyboard.press('v')
    await ana.page.keyboard.press('s')
    await expect(ana.page.getByLabel('Visitor’s email')).toHaveValue('kim@example.org')
    await expect(ana.messageBox).toBeFocused()
  })

  await test.step('whoever looks for the question sees that it is answered', async () => {
    await ana.messageBox.pressSequentially('/1-')
    const list = ana.page.getByRole('listbox', { name: 'Canned responses' }).getByRole('option')
    await expect(list).toHaveText([/On record: kim@example\.org/, /On record: Kim/])
    await ana.messageBox.press('Escape')
  })
})

test('who would rather not say is not asked again, also by whoever comes after', async ({ house, people }) => {
  const [ana, ben] = await Promise.all(['Ana', 'Ben'].map((name) => people.staff(house, name)))
  if (ana === undefined || ben === undefined) throw new Error('Two people are on this desk')
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('Hello')
  const handle = await visitor.handle()
  await ana.claims(handle)
  await ana.messageBox.pressSequentially('/1-name')
  await ana.messageBox.press('Enter')
  await ana.messageBox.press('Enter')
  await visitor.says('I’d rather not, sorry')
  await expect(ana.button('Would rather give no name').first()).toBeVisible()
  await ana.log.getByRole('button', { name: 'Would rather give no name' }).click()
  await expect(ana.log).toContainText('The visitor would rather not give a name')
  await expect(ana.page.getByText('Asked; would rather not say.')).toBeVisible()

  await ana.button('Hand over').click()
  const dialog = ana.page.getByRole('dialog')
  const line = await dialog.getByRole('option', { name: /^Listening line/ }).getAttribute('value')
  await dialog.getByRole('combobox', { name: 'To which desk' }).selectOption(line)
  const person = await dialog.getByRole('option', { name: /^Ben/ }).getAttribute('value')
  await dialog.getByRole('combobox', { name: 'To whom' }).selectOption(person)
  await dialog.getByRole('textbox', { name: 'Brief' }).fill('Wants to talk.')
  await dialog.getByRole('button', { name: 'Offer it' }).click()
  await ben.page.getByRole('link', { name: handle }).click()
  await ben.button('Accept the chat').click()
  await ben.messageBox.pressSequentially('/1-name')
  const option = ben.page.getByRole('listbox', { name: 'Canned responses' }).getByRole('option')
  await expect(option).toContainText('Asked; would rather not say')
  await look(ben.page, 'staff-withheld')
})
