// The log of a visitor: what is new is in sight or announced, whatever takes the room, and typing below a long one draws nothing again.

import { withSite } from './house/site.ts'
import { expect, test } from './journey.ts'
import type { Staff } from './people/staff.ts'
import type { Visitor } from './people/visitor.ts'

const PHONE = { width: 390, height: 844 }
const NARROW = { width: 320, height: 640 }
const MANY = Array.from({ length: 12 }, (_, nth) => `Message ${nth + 1}, which is long enough to take more than one line of a phone`)

async function saysMany(staff: Staff, visitor: Visitor): Promise<void> {
  for (const text of MANY) await staff.says(text)
  await expect(visitor.log).toContainText(MANY.at(-1) ?? '')
}

test('the end stays in view, and who reads further up is told what came below', async ({ house, people, picture }) => {
  const ana = await people.staff(house, 'Ana')
  const visitor = await people.visitor(house, 'listening-line', { viewport: PHONE })
  const last = (text: string) => visitor.log.getByText(text)
  await visitor.says('Hello')
  await ana.claims(await visitor.handle())
  await saysMany(ana, visitor)
  await expect(last('Message 12,')).toBeInViewport({ ratio: 1 })

  await test.step('a keyboard and a long draft take the room', async () => {
    await visitor.page.setViewportSize({ ...PHONE, height: 500 })
    await expect(last('Message 12,')).toBeInViewport({ ratio: 1 })
    await visitor.box.fill(Array.from({ length: 8 }, (_, line) => `Line ${line}`).join('\n'))
    await expect(last('Message 12,')).toBeInViewport({ ratio: 1 })
    await ana.says('Take your time with it')
    await expect(last('Take your time with it')).toBeInViewport({ ratio: 1 })
  })

  await test.step('further up', async () => {
    await visitor.log.getByText('Hello').scrollIntoViewIfNeeded()
    await ana.says('Down here')
    await expect(visitor.button('New messages below')).toBeVisible()
    await expect(last('Down here')).not.toBeInViewport()
    await picture(visitor.page, 'widget-3-below')
    await visitor.button('New messages below').click()
    await expect(last('Down here')).toBeInViewport({ ratio: 1 })
    await expect(visitor.log).toBeFocused()
    await expect(visitor.button('New messages below')).toHaveCount(0)
  })
})

test('a panel that is shown again shows what came while it was hidden', async ({ house, people, picture }) => {
  const hana = await people.staff(house, 'Hana')
  await withSite(house.url, 'ask-the-library', async (site) => {
    const visitor = await people.onSite(site, { viewport: { width: 390, height: 700 } })
    const { page } = visitor
    await page.getByRole('button', { name: 'Chat with us' }).click()
    await visitor.says('Hello')
    await hana.claims(await visitor.handle())
    await saysMany(hana, visitor)
    await visitor.button('Hide chat').click()
    for (const text of ['One more', 'And another']) await hana.says(text)
    await page.getByRole('button', { name: 'Chat with us 2 new messages' }).click()
    for (const text of ['One more', 'And another']) await expect(visitor.log.getByText(text)).toBeInViewport({ ratio: 1 })
    await picture(page, 'widget-4-shown-again')
  })
})

test('at 320 pixels with text of twice the size there is room to read', async ({ house, people, picture }) => {
  const ana = await people.staff(house, 'Ana')
  const visitor = await people.visitor(house, 'listening-line', { viewport: NARROW })
  const room = () =>
    visitor.page.evaluate(() => {
      const { top, bottom } = document.querySelector('.middle')?.getBoundingClientRect() ?? { top: 0, bottom: 0 }
      return Math.min(bottom, innerHeight) - Math.max(top, 0)
    })
  await visitor.says('Hello')
  await ana.claims(await visitor.handle())
  await ana.says('Take your time.')
  await visitor.page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  await expect.poll(room).toBeGreaterThan(NARROW.height / 2)
  await visitor.button('End chat').click()
  await expect(visitor.button('Go on chatting')).toBeInViewport({ ratio: 1 })
  await picture(visitor.page, 'widget-5-narrow')
  expect(await room()).toBeGreaterThan(NARROW.height / 5)
  expect(await visitor.page.evaluate(() => document.documentElement.scrollWidth)).toBe(NARROW.width)
})

test('typing below a chat draws none of its messages again', async ({ house, people }) => {
  const ana = await people.staff(house, 'Ana')
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('Hello')
  // While a chat waits, what stands below it changes by itself.
  await ana.claims(await visitor.handle())
  await expect(visitor.log).toContainText('Ana is with you now.')
  // Each message that is drawn says its time for machines.
  await visitor.page.evaluate(() => {
    const { toISOString } = Date.prototype
    Date.prototype.toISOString = function () {
      document.documentElement.dataset.drawn = 'yes'
      return toISOString.call(this)
    }
  })
  const drawn = () => visitor.page.evaluate(() => document.documentElement.dataset.drawn ?? 'no')
  await visitor.box.pressSequentially('How are you?')
  expect(await drawn()).toBe('no')
  await visitor.box.press('Enter')
  await expect(visitor.log).toContainText('How are you?')
  expect(await drawn()).toBe('yes')
})
