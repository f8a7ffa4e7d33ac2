// A reload in the middle, on either side, loses nothing: neither the chat, nor what is on its way, nor what is still being written.

import { expect, test } from './journey.ts'
import { expectWhole, HIGH } from './people/transcript.ts'

test('a chat goes on after a reload on both sides', async ({ house, people, lineTo }) => {
  const line = await lineTo(house)
  const ana = await people.staff(house, 'Ana', { browser: HIGH })
  const visitor = await people.visitor(house, 'listening-line', { proxy: { server: line.server } })

  await test.step('before the first message has arrived', async () => {
    await expect(visitor.box).toBeVisible()
    line.hold()
    await visitor.writes('[v1] is the first')
    await expect(visitor.log.getByText('Sending')).toBeVisible()
    line.cut()
    line.mend()
    await visitor.page.reload()
    await expect(visitor.log.getByText('Delivered')).toBeVisible()
  })
  const handle = await visitor.handle()
  await ana.claims(handle)
  await ana.says('[a1] answers it')

  await test.step('while a message is on its way and its answer is lost', async () => {
    line.hold('answers')
    await visitor.writes('[v2] is under way')
    await expect(ana.log).toContainText('[v2] is under way')
    await expect(visitor.log.getByText('Sending')).toBeVisible()
    line.cut()
    line.mend()
    await visitor.page.reload()
    await expectWhole(visitor, ana, { v: 2, a: 1 })
    expect(await visitor.handle()).toBe(handle)
  })

  await test.step('while both are writing', async () => {
    await visitor.box.fill('[v3] is half')
    await ana.messageBox.fill('[a2] is half')
    await ana.page.getByRole('tab', { name: 'Whisper' }).click()
    await ana.whisperBox.fill('A whisper that is half')
    await visitor.page.reload()
    await ana.page.reload()
    await expect(visitor.box).toHaveValue('[v3] is half')
    await expect(ana.messageBox).toHaveValue('[a2] is half')
    await ana.page.getByRole('tab', { name: 'Whisper' }).click()
    await expect(ana.whisperBox).toHaveValue('A whisper that is half')
    await visitor.box.press('Enter')
    await ana.page.getByRole('tab', { name: 'Message' }).click()
    await ana.messageBox.press('Enter')
    await expectWhole(visitor, ana, { v: 3, a: 2 })
    await expect(visitor.chat.getByText('Ana is with you', { exact: true })).toBeVisible()
  })

  await test.step('and after the end, which can still be read', async () => {
    await visitor.ends()
    await visitor.page.reload()
    await expect(visitor.log).toContainText('[a2] is half')
    await expect(visitor.button('Start a new chat')).toBeVisible()
  })
})
