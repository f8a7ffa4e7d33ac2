// The server ends in the middle, by its own will and by no will at all, while both sides write: nothing is lost, doubled or out of order.

import { expect, test } from './journey.ts'
import { expectWhole, HIGH } from './people/transcript.ts'

test('a chat outlives the server', async ({ ownHouse: house, people, watch, picture }) => {
  watch.linesBreak()
  const ana = await people.staff(house, 'Ana', { browser: HIGH })
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('[v1]')
  const handle = await visitor.handle()
  await ana.claims(handle)
  await ana.says('[a1]')
  const written = { v: 1, a: 1 }
  const bothWrite = async () => {
    await visitor.writes(`[v${++written.v}]`)
    await ana.writes(`[a${++written.a}]`)
  }

  for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
    await test.step(signal, async () => {
      await bothWrite()
      await house.end(signal)
      await expect(visitor.chat.getByText('Reconnecting.')).toBeVisible()
      await expect(ana.page.getByText('Reconnecting.')).toBeVisible()
      await bothWrite()
      await bothWrite()
      await picture(visitor.page, `restart-${signal}-visitor`)
      await house.start()
      await expectWhole(visitor, ana, written)
      await expect(visitor.chat.getByText('Reconnecting.')).toHaveCount(0)
      await expect(ana.page.getByText('Reconnecting.')).toHaveCount(0)
    })
  }

  await test.step('and everybody is still who they were', async () => {
    await bothWrite()
    await expectWhole(visitor, ana, written)
    expect(await visitor.handle()).toBe(handle)
    await ana.closes()
    await expect(visitor.chat.getByText('Ana ended this chat.').first()).toBeVisible()
  })
})
