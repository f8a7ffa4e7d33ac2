// Earshot as an app, and being told on a device: what a browser without a screen can do of it. Its push service it cannot reach, and says so.

import type { BrowserContext, Page } from '@playwright/test'
import type { House } from './house/house.ts'
import { expect, test } from './journey.ts'
import type { People } from './people/people.ts'
import { Staff } from './people/staff.ts'

const TELL = 'Tell me on this device when somebody waits or calls me'

/** A browser without a screen allows no notifications, whatever it is asked: leave for them is stood in for. */
const allowing = (): void => {
  const allowed = { permission: 'granted', requestPermission: async () => 'granted' }
  Object.defineProperty(window, 'Notification', { value: allowed })
}

/** Somebody at their profile, in a browser that is as `init` makes it. */
async function atProfile(people: People, house: House, init: () => void = allowing): Promise<{ context: BrowserContext; staff: Staff }> {
  const { context } = await people.browser()
  await context.addInitScript(init)
  const staff = new Staff(await context.newPage())
  await staff.page.goto(`${house.url}/profile`)
  await staff.signsIn(house.signIn('Ana'))
  await expect(staff.page.getByRole('heading', { name: 'On this device' })).toBeVisible()
  return { context, staff }
}

/** It stays off: the browsers of journeys are private windows, which reach no push service. */
async function triesToSwitchOn(page: Page): Promise<void> {
  await page.getByLabel(TELL).click()
  await expect(page.getByText('This browser did not reach its push service')).toBeVisible()
}

/** In the worker: writes down what it shows, which a browser without a screen does not. */
function showing(): void {
  const shown: object[] = []
  Reflect.set(self, 'shown', shown)
  const show = async (title: string, { icon: _, ...look }: NotificationOptions): Promise<void> => void shown.push({ title, ...look })
  Object.defineProperty(Reflect.get(self, 'registration'), 'showNotification', { value: show })
}

/** Brings the worker of a page a push, as a push service would. */
async function pushing(context: BrowserContext, page: Page, { url }: House): Promise<(data: string) => Promise<void>> {
  const session = await context.newCDPSession(page)
  const registered = Promise.withResolvers<string>()
  session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [one] }) => {
    if (one !== undefined) registered.resolve(one.registrationId)
  })
  await session.send('ServiceWorker.enable')
  const registrationId = await registered.promise
  return async (data) => void (await session.send('ServiceWorker.deliverPushMessage', { origin: url, registrationId, data }))
}

test('Earshot is an app that can be installed, with icons for every device', async ({ house, request }) => {
  const page = await (await request.get(`${house.url}/`)).text()
  const [, at = ''] = /<link rel="manifest" href="([^"]+)"/.exec(page) ?? []
  const answer = await request.get(house.url + at)
  expect(answer.headers()).toMatchObject({ 'content-type': 'application/manifest+json', 'cache-control': 'no-cache' })
  const manifest = await answer.json()
  expect(manifest).toMatchObject({ name: 'Earshot', start_url: '/', scope: '/', display: 'standalone' })
  for (const { src, sizes } of manifest.icons) {
    const icon = await request.get(house.url + src)
    expect(icon.headers()['content-type']).toBe('image/png')
    const bytes = await icon.body()
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes)
  }
  expect(manifest.icons.map(({ sizes, purpose }: { sizes: string; purpose: string }) => `${purpose} ${sizes}`)).toEqual([
    'any 192x192',
    'any 512x512',
    'maskable 512x512',
  ])
  const worker = await request.get(`${house.url}/worker.js`)
  expect(worker.headers()).toMatchObject({ 'content-type': 'application/javascript; charset=utf-8', 'cache-control': 'no-cache' })
  expect(await worker.text(), 'it stands between no page and the server').not.toContain('fetch')
})

test('the browser finds nothing wrong with the app', async ({ house, people }) => {
  const { context, staff } = await atProfile(people, house)
  const session = await context.newCDPSession(staff.page)
  const { url, errors } = await session.send('Page.getAppManifest')
  expect(url).toBe(`${house.url}/app.webmanifest`)
  expect(errors).toEqual([])
})

test('nothing is registered before it is switched on, and where the push service is not reached it says so', async ({
  house,
  people,
  picture,
}) => {
  const { staff } = await atProfile(people, house)
  const { page } = staff
  const registered = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope))
  expect(await registered()).toEqual([])
  await expect(page.getByLabel(TELL)).not.toBeChecked()
  await triesToSwitchOn(page)
  await expect(page.getByLabel(TELL)).not.toBeChecked()
  expect(await registered()).toEqual([`${house.url}/`])
  await picture(page, 'push-1-device')
})

test('who is told sees that somebody waits and no more, and one notification takes the place of the other', async ({ house, people }) => {
  const { context, staff } = await atProfile(people, house)
  await triesToSwitchOn(staff.page)
  const [worker] = context.serviceWorkers()
  if (worker === undefined) throw new Error('Nothing stays when the window is closed')
  await worker.evaluate(showing)
  const push = await pushing(context, staff.page, house)
  const shown = () => worker.evaluate(() => Reflect.get(self, 'shown'))
  const notification = { title: 'Earshot', body: 'Somebody is waiting for you here.', tag: 'earshot', renotify: true }
  await push('')
  await expect.poll(shown).toEqual([notification])
  await push('what a stranger might send')
  await expect.poll(shown).toEqual([notification, notification])
})

test('a browser that may not says so, and one that cannot says what to do instead', async ({ house, people }) => {
  const denied = await atProfile(people, house, () => {})
  await expect(denied.staff.page.getByText('This browser does not allow it.')).toBeVisible()
  await expect(denied.staff.page.getByLabel(TELL)).toHaveCount(0)
  const unable = await atProfile(people, house, () => Reflect.deleteProperty(window, 'PushManager'))
  await expect(unable.staff.page.getByText('Keep Earshot in sight while you take calls')).toBeVisible()
  await expect(unable.staff.page.getByLabel(TELL)).toHaveCount(0)
})

test('on an iPhone it says that Earshot is to be put on the home screen first', async ({ house, people }) => {
  const userAgent =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148'
  const { context } = await people.browser({ userAgent, viewport: { width: 390, height: 844 } })
  await context.addInitScript(() => Reflect.deleteProperty(window, 'PushManager'))
  const staff = new Staff(await context.newPage())
  await staff.page.goto(`${house.url}/profile`)
  await staff.signsIn(house.signIn('Ana'))
  await expect(staff.page.getByText('choose “Add to Home Screen”')).toBeVisible()
})

test('what the browser offers to install is offered at the profile, until it was taken up', async ({ house, people }) => {
  const { staff } = await atProfile(people, house)
  const { page } = staff
  await expect(staff.button('Install Earshot')).toHaveCount(0)
  // A browser without a screen installs nothing: it is made to offer it.
  const prompted = page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
          prompt: async () => resolve(offer.defaultPrevented),
        })
        window.dispatchEvent(offer)
      }),
  )
  await staff.button('Install Earshot').click()
  expect(await prompted, 'the browser does not ask by itself').toBe(true)
  await expect(staff.button('Install Earshot')).toHaveCount(0)
})
