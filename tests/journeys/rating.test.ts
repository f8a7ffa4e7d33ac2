// How it was: asked of the visitor at the end, said and changed, and read by whoever held the chat.

import { expect, test } from './journey.ts'
import { look } from './look.ts'

test('a visitor says how it was, changes it, and the holder reads both', async ({ house, people }) => {
  const hana = await people.staff(house, 'Hana')
  const visitor = await people.visitor(house, 'ask-the-library')
  await visitor.says('Where are the old maps?')
  await hana.claims(await visitor.handle())
  await hana.says('On the ground floor.')
  await expect(visitor.log).toContainText('On the ground floor.')
  await hana.closes()
  await visitor.chat.getByRole('radio', { name: 'A little' }).check()
  await visitor.chat.getByRole('textbox', { name: /^Would you like to say more/ }).fill('I found the wrong floor first')
  await look(visitor.page, 'visitor-rating')
  await visitor.button('Send').click()
  await expect(visitor.chat.getByText('Thank you for telling us.')).toBeVisible()
  await expect(hana.log).toContainText('it helped a little. “I found the wrong floor first”')
  await visitor.button('Change it').click()
  await visitor.chat.getByRole('radio', { name: 'Yes, it helped' }).check()
  await visitor.button('Send').click()
  await expect(hana.log).toContainText('The visitor says: it helped. “I found')
  await expect(visitor.log).not.toContainText('wrong floor')
  await visitor.button('Start a new chat').click()
  await expect(visitor.box).toBeFocused()
})
