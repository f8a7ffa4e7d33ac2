// A line that is away for a while, while both sides write: afterwards nothing is lost, nothing is there twice, and the order is kept.

import type { Line } from './house/line.ts'
import { expect, test } from './journey.ts'
import type { Staff } from './people/staff.ts'
import { expectWhole, HIGH } from './people/transcript.ts'
import type { Visitor } from './people/visitor.ts'

async function goAway({ page }: Visitor | Staff, line: Line): Promise<void> {
  await page.context().setOffline(true)
  line.cut()
}

async function comeBack({ page }: Visitor | Staff, line: Line): Promise<void> {
  line.mend()
  await page.context().setOffline(false)
}

test('both sides write while one of them is offline', async ({ house, people, lineTo, picture }) => {
  const [visitorLine, anaLine] = [await lineTo(house), await lineTo(house)]
  const ana = await people.staff(house, 'Ana', { browser: { ...HIGH, proxy: { server: anaLine.server } } })
  const visitor = await people.visitor(house, 'listening-line', { proxy: { server: visitorLine.server } })
  await visitor.says('[v1]')
  await ana.claims(await visitor.handle())
  await ana.says('[a1]')

  await test.step('the visitor is away', async () => {
    await goAway(visitor, visitorLine)
    await expect(visitor.chat.getByText('Reconnecting. Your messages are kept and will be sent.')).toBeVisible()
    for (const text of ['[v2]', '[v3]', '[v4]']) await visitor.writes(text)
    for (const text of ['[a2]', '[a3]']) await ana.says(text)
    await expect(visitor.log.getByText('Sending')).toHaveCount(3)
    await expect(ana.log).not.toContainText('[v2]')
    await picture(visitor.page, 'offline-1-visitor')
    await comeBack(visitor, visitorLine)
    await expectWhole(visitor, ana, { v: 4, a: 3 })
    await expect(visitor.chat.getByText('Reconnecting.')).toHaveCount(0)
  })

  await test.step('the listener is away', async () => {
    await goAway(ana, anaLine)
    await expect(ana.page.getByText('Reconnecting. What you write is kept.')).toBeVisible()
    for (const text of ['[a4]', '[a5]', '[a6]']) await ana.writes(text)
    for (const text of ['[v5]', '[v6]']) await visitor.says(text)
    await expect(ana.log.getByText('Sending')).toHaveCount(3)
    await expect(visitor.log).not.toContainText('[a4]')
    await picture(ana.page, 'offline-2-listener')
    await comeBack(ana, anaLine)
    await expectWhole(visitor, ana, { v: 6, a: 6 })
    await expect(ana.page.getByText('Reconnecting.')).toHaveCount(0)
  })

  await test.step('both are away at once, and what the house answered last was lost', async () => {
    visitorLine.hold('answers')
    await visitor.writes('[v7]')
    await expect(ana.log).toContainText('[v7]')
    await goAway(visitor, visitorLine)
    await goAway(ana, anaLine)
    for (const text of ['[v8]', '[v9]']) await visitor.writes(text)
    await ana.writes('[a7]')
    await comeBack(visitor, visitorLine)
    await comeBack(ana, anaLine)
    await expectWhole(visitor, ana, { v: 9, a: 7 })
  })
})

test('a first message that is written offline starts the chat later', async ({ house, people, lineTo }) => {
  const line = await lineTo(house)
  const ana = await people.staff(house, 'Ana')
  const visitor = await people.visitor(house, 'listening-line', { proxy: { server: line.server } })
  await expect(visitor.box).toBeVisible()
  await goAway(visitor, line)
  for (const text of ['[v1]', '[v2]']) await visitor.writes(text)
  await expect(visitor.log.getByText('Sending')).toHaveCount(2)
  await comeBack(visitor, line)
  await ana.claims(await visitor.handle())
  await expectWhole(visitor, ana, { v: 2, a: 0 })
})
