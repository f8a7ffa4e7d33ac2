// A private nudge: from a colleague who sees nothing of the chat, to whoever holds it, beside the chat.

import { expect, test } from './journey.ts'
import { look } from './look.ts'

test('a colleague nudges whoever holds a chat, who answers by one tap', async ({ house, people }) => {
  const [ana, ben] = [await people.staff(house, 'Ana'), await people.staff(house, 'Ben')]
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('Something only for one pair of ears')
  const handle = await visitor.handle()
  await ana.claims(handle)

  await test.step('Ben reaches Ana from the list', async () => {
    const nudge = ben.button(`Nudge Ana about ${handle}`)
    await nudge.focus()
    await ben.page.keyboard.press('Enter')
    const text = ben.page.getByRole('textbox', { name: 'What they should know' })
    await expect(text).toBeFocused()
    await text.fill('I take the next one, stay as long as you need')
    await look(ben.page, 'staff-nudge')
    await text.press('Enter')
    await expect(ben.page.getByText('Ana has your nudge, and has not seen it yet.')).toBeVisible()
    await expect(nudge).toHaveCount(0)
  })

  await test.step('it stands beside the chat, and the chat goes on', async () => {
    const nudges = ana.page.getByRole('list', { name: 'Nudges to you' })
    await expect(nudges).toContainText('I take the next one, stay as long as you need')
    await expect(ana.row(handle)).toContainText('nudged by Ben')
    await expect(ana.log).toContainText('Ben sent a private nudge')
    await expect(ana.log).not.toContainText('I take the next one')
    await look(ana.page, 'staff-nudged')
    await ana.button('Thanks, seen').click()
    await expect(nudges).toHaveCount(0)
    await expect(ana.messageBox).toBeFocused()
    await ana.says('I am still here')
  })

  await test.step('Ben knows that it was seen, and nothing else', async () => {
    await expect(ben.page.getByText('Ana has seen your nudge.')).toBeVisible()
    expect(await ben.wire.told()).not.toContain('pair of ears')
    await expect(visitor.log).toContainText('I am still here')
    expect(await visitor.wire.told()).not.toContain('I take the next one')
  })
})
