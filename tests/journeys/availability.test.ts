// Every open page knows at once whether somebody is there: the launcher that nobody has opened, the panel, and the page of its own.

import type { Page } from '@playwright/test'
import { withSite } from './house/site.ts'
import { expect, test } from './journey.ts'
import { look } from './look.ts'
import type { People } from './people/people.ts'

const launcher = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function visits(people: People, site: string) {
  const visitor = await people.onSite(site)
  return { page: visitor.page, visitor }
}

test('whoever comes and goes is seen by every open page, and none of them asks', async ({ house, people, watch, picture }) => {
  watch.linesBreak()
  await withSite(house.url, 'ask-the-library', async (site) => {
    const [closed, open, own] = await Promise.all([visits(people, site), visits(people, site), people.visitor(house, 'ask-the-library')])
    await expect(launcher(closed.page, 'Leave us a message')).toBeVisible()
    await launcher(open.page, 'Leave us a message').click()
    for (const { chat } of [open.visitor, own]) await expect(chat.getByText('Nobody is free to answer right now.')).toBeVisible()
    await look(closed.page, 'embed-unavailable')
    for (const { page } of [open, own, closed]) await page.route('**/api/desks/*', (route) => route.abort())

    const hana = await people.staff(house, 'Hana')
    await expect(launcher(closed.page, 'Chat with us')).toBeVisible()
    for (const { box, button } of [open.visitor, own].map((one) => ({ box: one.box, button: one.button('Send') }))) {
      await expect(button).toBeVisible()
      await expect(box).toHaveAttribute('id', 'message')
    }
    await hana.becomes('Away')
    await expect(launcher(closed.page, 'Leave us a message')).toBeVisible()
    for (const visitor of [open.visitor, own]) await expect(visitor.button('Leave message')).toBeVisible()
    await picture(open.page, 'availability-1-away')
    await hana.becomes('Online')
    await expect(launcher(closed.page, 'Chat with us')).toBeVisible()
  })
})

test('pages find the server again when it was away, and know what has become of the desk', async ({ ownHouse: house, people, watch }) => {
  const hana = await people.staff(house, 'Hana')
  await withSite(house.url, 'ask-the-library', async (site) => {
    const { page } = await visits(people, site)
    const own = await people.visitor(house, 'ask-the-library')
    await expect(launcher(page, 'Chat with us')).toBeVisible()
    await expect(own.button('Send')).toBeVisible()
    watch.linesBreak()
    await house.end('SIGTERM')
    await hana.page.close()
    await house.start()
    await expect(launcher(page, 'Leave us a message')).toBeVisible({ timeout: 60_000 })
    await expect(own.button('Leave message')).toBeVisible({ timeout: 60_000 })
  })
})

test('hours are those of the visitor’s own clock', async ({ house, people, picture }) => {
  const visitor = await people.visitor(house, 'circulation')
  await visitor.chat.getByText('Opening hours, in your time').click()
  await expect(visitor.chat.getByRole('listitem').first()).toHaveText(/^(Today|Tomorrow|[A-Z][a-z]+day) 09:00 to 17:00$/)
  await picture(visitor.page, 'availability-2-hours')
  // Three hours further east it is three hours later.
  const zone = house.timeZone === 'UTC' ? 'Etc/GMT-3' : house.timeZone.replace(/[+-]\d+$/, (hours) => eastOf(Number(hours)))
  const east = await people.visitor(house, 'circulation', { timezoneId: zone })
  await east.chat.getByText('Opening hours, in your time').click()
  await expect(east.chat.getByRole('listitem').first()).toHaveText(/ 12:00 to 20:00$/)
})

/** The zones named after their distance count it westwards. */
const eastOf = (west: number): string => (west - 3 >= 0 ? `+${west - 3}` : `${west - 3}`)

test('what a manager sets is worn by every open page, without a line of style in it', async ({ ownHouse: house, people, picture }) => {
  const hana = await people.staff(house, 'Hana')
  await withSite(house.url, 'ask-the-library', async (site) => {
    const { page, visitor } = await visits(people, site)
    const own = await people.visitor(house, 'ask-the-library')
    await launcher(page, 'Chat with us').click()
    await expect(visitor.box).toBeVisible()
    const tobias = await people.staff(house, 'Tobias')
    await tobias.page.goto(`${house.url}/desks`)
    await tobias.page.getByRole('link', { name: 'Ask the library' }).click()
    const colour = tobias.page.getByRole('textbox', { name: 'Colour', exact: true }).first()
    const dark = tobias.page.getByRole('img', { name: /^In dark/ })
    await colour.fill('gold')
    await expect(tobias.page.getByText('A colour is written with # and six signs, such as #1d5e59.', { exact: true })).toBeVisible()
    await colour.fill('#ffd400')
    await tobias.page.getByLabel('Greeting').fill('Good evening, night owls.')
    await expect(dark).toHaveAccessibleName('In dark: Ask the library. Good evening, night owls.')
    await expect(dark.getByText('Send')).toHaveCSS('background-color', 'rgb(255, 212, 0)')
    await expect(tobias.page.getByText(/^In light, links and outlines are drawn in #/)).toBeVisible()
    await tobias.page.getByRole('heading', { name: 'How it looks' }).evaluate((heading) => heading.scrollIntoView({ block: 'start' }))
    await look(tobias.page, 'staff-desk-look')
    await tobias.page.getByLabel('Take the button off the site while nobody can answer').check()
    await tobias.button('Save').click()
    await expect(tobias.page.getByText('Saved.')).toBeVisible()

    for (const one of [visitor, own]) {
      await expect(one.chat.getByText('Good evening, night owls.')).toBeVisible()
      await expect(one.button('Send')).toHaveCSS('background-color', 'rgb(255, 212, 0)')
      await expect(one.button('Send')).toHaveCSS('color', 'rgb(0, 0, 0)')
    }
    await expect(launcher(page, 'Chat with us')).toHaveCSS('background-color', 'rgb(255, 212, 0)')
    await look(page, 'embed-colour')
    await look(own.page, 'visitor-colour')
    // With the panel open the button stays; once it is folded, it goes as long as nobody is there.
    await hana.becomes('Offline')
    await expect(visitor.button('Leave message')).toBeVisible()
    await expect(launcher(page, 'Leave us a message')).toBeVisible()
    await visitor.button('Hide chat').click()
    await expect(page.getByRole('button')).toHaveCount(0)
    await hana.becomes('Online')
    await expect(launcher(page, 'Chat with us')).toBeVisible()
    await picture(page, 'availability-3-back')
  })
})
