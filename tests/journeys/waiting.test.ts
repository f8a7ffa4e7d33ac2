// Waiting: one's own place, live, and a sound for whoever asked for one.

import { expect, test } from './journey.ts'
import { look } from './look.ts'
import { sounds } from './people/ears.ts'

test('each visitor is told their place, at once when somebody before them is claimed or leaves', async ({
  ownHouse: house,
  people,
  lineTo,
}) => {
  const line = await lineTo(house)
  const ana = await people.staff(house, 'Ana')
  const [one, two, three] = [
    await people.visitor(house, 'listening-line'),
    await people.visitor(house, 'listening-line'),
    await people.visitor(house, 'listening-line', { proxy: { server: line.server } }),
  ]
  for (const visitor of [one, two, three]) await visitor.says('Hello')
  await expect(one.chat.getByText('You are next.')).toBeVisible()
  await expect(two.chat.getByText('One person is before you.')).toBeVisible()
  await expect(three.chat.getByText('2 people are before you.')).toBeVisible()
  await look(three.page, 'visitor-place')
  await ana.claims(await one.handle())
  await expect(one.chat.getByText('You are next.')).toHaveCount(0)
  await expect(two.chat.getByText('You are next.')).toBeVisible()
  await expect(three.chat.getByText('One person is before you.')).toBeVisible()
  // Whoever has no line is told nothing that may not hold.
  line.cut()
  await expect(three.chat.getByText('Reconnecting.')).toBeVisible()
  await expect(three.chat.getByText('is before you')).toHaveCount(0)
  await two.ends()
  line.mend()
  await expect(three.chat.getByText('You are next.')).toBeVisible()
  // Nobody is told how long it takes, of one claim.
  await expect(three.chat.getByText('It usually takes')).toHaveCount(0)
})

test('nothing sounds until it is asked for; then what comes while one looks elsewhere does, once', async ({ house, people, picture }) => {
  const ana = await people.staff(house, 'Ana')
  const visitor = await people.visitor(house, 'listening-line')
  const heard = await sounds(visitor.page)
  const elsewhere = await visitor.page.context().newPage()
  const sound = visitor.button('Sound for new messages')
  await visitor.says('Hello')
  await elsewhere.bringToFront()
  await ana.claims(await visitor.handle())
  await ana.says('One')
  await expect(visitor.log).toContainText('One')
  expect(await heard()).toBe(0)

  await visitor.page.bringToFront()
  await expect(sound).toHaveAttribute('aria-pressed', 'false')
  await sound.click()
  await expect(sound).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(heard).toBe(1)
  await picture(visitor.page, 'waiting-1-sound')
  await elsewhere.bringToFront()
  await visitor.page.evaluate(() => {
    document.hasFocus = () => false
  })
  await ana.says('Two')
  await expect.poll(heard).toBe(2)

  await visitor.page.bringToFront()
  await visitor.page.reload()
  const again = await sounds(visitor.page)
  await expect(visitor.log).toContainText('Two')
  await expect(sound).toHaveAttribute('aria-pressed', 'true')
  await visitor.box.click()
  await ana.says('Three')
  await expect(visitor.log).toContainText('Three')
  expect(await again()).toBe(0)
  await sound.click()
  await expect(sound).toHaveAttribute('aria-pressed', 'false')
})
