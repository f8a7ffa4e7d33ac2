// Forms: built on screen by a manager, and filled in by whoever held the chat, at its end or afterwards.

import { expect, test } from './journey.ts'
import { look } from './look.ts'

test('a manager builds the wrap-up form by keyboard, and it is asked at the end of a chat or afterwards', async ({
  ownHouse: house,
  people,
}) => {
  const tobias = await people.staff(house, 'Tobias')
  const { page } = tobias
  await page.getByRole('link', { name: 'Desks' }).click()
  await page.getByRole('link', { name: 'Ask the library' }).click()

  await test.step('a question is added and moved up', async () => {
    await tobias.button('Change the form “Wrap-up”').click()
    await tobias.button('Add a question').click()
    const fifth = page.getByRole('group', { name: 'Question 5' })
    await fifth.getByRole('textbox', { name: 'Question' }).fill('What did they ask')
    await fifth.getByRole('combobox', { name: 'Kind of answer' }).selectOption({ label: 'A long text' })
    await fifth.getByRole('combobox', { name: 'Begin with' }).selectOption({ label: 'The visitor’s first message' })
    await tobias.button('Move question 5 up').focus()
    for (const nth of [4, 3, 2, 1]) {
      await page.keyboard.press('Enter')
      await expect(page.getByRole('status').filter({ hasText: `“What did they ask” is question ${nth} now.` })).toBeAttached()
    }
    await expect(tobias.button('Move question 1 down')).toBeFocused()
    await look(page, 'staff-forms', page.getByRole('group', { name: 'Question 1' }))
    await tobias.button('Save the form').click()
    await expect(page.getByText('5 questions, version 2')).toBeVisible()
  })

  const hana = await people.staff(house, 'Hana')
  const first = await people.visitor(house, 'ask-the-library')
  await first.says('Who keeps the old maps?')
  await hana.claims(await first.handle())
  await hana.says('Circulation does.')

  await test.step('closing asks; what is missing is said at its question; what was kept stands in the log', async () => {
    await hana.button('Close chat').click()
    const dialog = hana.page.getByRole('alertdialog')
    await expect(dialog.getByRole('textbox', { name: 'What did they ask' })).toHaveValue('Who keeps the old maps?')
    await dialog.getByRole('combobox', { name: 'Who asked' }).selectOption('Student')
    await dialog.getByRole('button', { name: 'Yes, close it' }).click()
    await expect(dialog.getByText('“READ scale” needs an answer.')).toBeVisible()
    await look(hana.page, 'staff-wrap-up')
    await dialog.getByRole('combobox', { name: 'Kind of question' }).selectOption('Finding something')
    await dialog.getByRole('radio', { name: /^2/ }).check()
    await dialog.getByRole('button', { name: 'Yes, close it' }).click()
    await expect(hana.log.getByText('The chat was closed')).toBeVisible()
    await expect(hana.log).toContainText('Finding something')
    await look(hana.page, 'staff-wrapped')
    await expect(first.log).not.toContainText('Finding something')
  })

  await test.step('a chat that the visitor ended is wrapped up afterwards, also after a reload', async () => {
    const second = await people.visitor(house, 'ask-the-library')
    await second.says('Are you open?')
    const handle = await second.handle()
    await hana.claims(handle)
    await second.button('End chat').click()
    await second.button('End it').click()
    await expect(hana.page.getByRole('region', { name: 'To wrap up' })).toContainText(handle)
    await hana.page.reload()
    await hana.page.getByRole('region', { name: 'To wrap up' }).getByRole('link', { name: handle }).click()
    const form = hana.page.getByRole('form', { name: 'Wrap-up' })
    await form.getByRole('combobox', { name: 'Kind of question' }).selectOption('Place and hours')
    await form.getByRole('radio', { name: /^1/ }).check()
    await look(hana.page, 'staff-wrap-up-later')
    await tobias.button('Change the form “Wrap-up”').click()
    await page.getByLabel('Note above the questions').fill('Every chat counts.')
    await tobias.button('Save the form').click()
    await expect(page.getByText('5 questions, version 3')).toBeVisible()
    await form.getByRole('button', { name: 'Keep the wrap-up' }).click()
    await expect(form.getByText('This form was changed meanwhile.')).toBeVisible()
    await expect(form.getByText('Every chat counts.')).toBeVisible()
    await expect(form.getByRole('combobox', { name: 'Kind of question' })).toHaveValue('Place and hours')
    await form.getByRole('button', { name: 'Keep the wrap-up' }).click()
    await expect(hana.log).toContainText('Place and hours')
    await expect(hana.page.getByRole('region', { name: 'To wrap up' })).toHaveCount(0)
  })
})
