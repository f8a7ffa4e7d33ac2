// Other ways to see and to go: by keyboard alone, with forced colours, with a reader of screens, at 320 pixels, with long words and every script.

import { withSite } from './house/site.ts'
import { expect, test } from './journey.ts'
import { look } from './look.ts'

test('by keyboard alone: in, through everything in order, and out again to where one was', async ({ house, people }) => {
  const hana = await people.staff(house, 'Hana')
  await withSite(house.url, 'ask-the-library', async (site) => {
    const visitor = await people.onSite(site)
    const { page } = visitor
    const launcher = page.getByRole('button', { name: /^Chat with us/ })
    await expect(launcher).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Go on' })).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(launcher).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(visitor.box).toBeFocused()
    await page.keyboard.type('Where are the atlases?')
    await page.keyboard.press('Enter')
    await expect(visitor.log.getByText('Delivered')).toBeVisible()
    await expect(visitor.box).toBeFocused()
    await hana.claims(await visitor.handle())
    await hana.says('On the second floor')
    await expect(visitor.log).toContainText('On the second floor')
    // Whatever comes takes the focus from nobody.
    await expect(visitor.box).toBeFocused()
    const before = [
      visitor.button('Attach a file'),
      visitor.log,
      visitor.button('Hide chat'),
      visitor.button('Open as a page'),
      visitor.button('Keep a copy'),
      visitor.button('Sound'),
      visitor.button('End chat'),
    ]
    for (const part of before) {
      await page.keyboard.press('Shift+Tab')
      await expect(part).toBeFocused()
    }
    await page.keyboard.press('Enter')
    await expect(visitor.button('End it')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(visitor.box).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(visitor.box).toBeHidden()
    await expect(launcher).toBeFocused()
  })
})

test('with forced colours everything has an edge, and the focus is seen', async ({ house, people }) => {
  const hana = await people.staff(house, 'Hana')
  await withSite(house.url, 'ask-the-library', async (site) => {
    const visitor = await people.onSite(site, { forcedColors: 'active' })
    const { page } = visitor
    const launcher = page.getByRole('button', { name: /^Chat with us/ })
    await expect(launcher).toHaveCSS('border-style', 'solid')
    await launcher.click()
    await visitor.says('Hello')
    await hana.claims(await visitor.handle())
    await hana.says('Hello, I am here')
    await expect(visitor.log).toContainText('I am here')
    await expect(visitor.button('Send')).toHaveCSS('border-style', 'solid')
    await expect(visitor.log.getByText('Hello', { exact: true })).toHaveCSS('border-style', 'solid')
    await expect(visitor.box).toHaveCSS('outline-style', 'solid')
    await look(page, 'embed-forced-colours')
  })
})

test('each message of the other side is read out once, also over a lost line, and one’s own is not', async ({ house, people, lineTo }) => {
  const line = await lineTo(house)
  const ana = await people.staff(house, 'Ana')
  const visitor = await people.visitor(house, 'listening-line', { proxy: { server: line.server } })
  await visitor.says('Hello')
  await ana.claims(await visitor.handle())
  await expect(visitor.log.getByText('Ana is with you now.')).toBeVisible()
  // What a reader of screens reads of a log: what is added where it is not switched off.
  await visitor.log.evaluate((log) => {
    const read: string[] = []
    Object.assign(window, { read })
    new MutationObserver((changes) => {
      for (const added of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
        const element = added instanceof Element ? added : added.parentElement
        if (element?.closest('[aria-live=off]') === null)
          read.push(element.querySelector('.text')?.textContent ?? element.textContent ?? '')
      }
    }).observe(log, { childList: true, subtree: true, characterData: true })
  })
  await ana.says('One')
  await visitor.says('My own')
  line.cut()
  await expect(visitor.chat.getByText('Reconnecting.')).toBeVisible()
  await ana.says('Two')
  await visitor.writes('Written offline')
  line.mend()
  await expect(visitor.log).toContainText('Two')
  await expect(visitor.log.getByText('Sending')).toHaveCount(0)
  await ana.says('Three')
  await expect(visitor.log).toContainText('Three')
  expect(await visitor.page.evaluate(() => Reflect.get(window, 'read'))).toEqual(['One', 'Two', 'Three'])
})

const TEXTS = [
  'x'.repeat(4000),
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3),
  '👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 é',
  'שלום, אני צריך עזרה (ABC) בבקשה',
  'مرحبا، هل يمكنكم مساعدتي؟',
  '日本語のとても長い文章'.repeat(20),
]

test('at 320 pixels long words and every script stay in their place, and every way is still there', async ({ house, people, picture }) => {
  const hana = await people.staff(house, 'Hana')
  await withSite(house.url, 'ask-the-library', async (site) => {
    const visitor = await people.onSite(site, { viewport: { width: 320, height: 568 } })
    const { page } = visitor
    await page.getByRole('button', { name: 'Chat with us' }).click()
    await visitor.says('Hello')
    await hana.claims(await visitor.handle())
    for (const text of TEXTS) {
      await visitor.writes(text)
      await expect(visitor.log).toContainText(text.slice(-8))
    }
    await expect(visitor.log.getByText('Sending')).toHaveCount(0)
    for (const text of TEXTS.slice(1)) await hana.says(text)
    await expect(visitor.log.locator('.theirs')).toHaveCount(TEXTS.length - 1)
    const html = visitor.chat.locator('html')
    expect(await html.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
    await picture(page, 'widget-ways-1-narrow')
    for (const text of ['שלום', 'مرحبا']) await expect(visitor.log.getByText(text).first()).toHaveCSS('direction', 'rtl')
    for (const name of ['End chat', 'Sound', 'Open as a page', 'Hide chat', 'Send'])
      await expect(visitor.button(name)).toBeInViewport({ ratio: 1 })
    // As a browser zooms: everything twice the size.
    await html.evaluate((root) => root.style.setProperty('font-size', '200%'))
    for (const name of ['End chat', 'Sound', 'Open as a page', 'Hide chat', 'Send']) await expect(visitor.button(name)).toBeInViewport()
    expect(await html.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
    await picture(page, 'widget-ways-2-twice')
  })
})
