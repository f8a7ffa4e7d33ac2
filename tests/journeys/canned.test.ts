// Canned responses: made by the keyboard, at hand at once, filled in, and locked ones that nobody changes on the way.

import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './journey.ts'
import { look } from './look.ts'
import { Staff } from './people/staff.ts'

const LOCKED = 'Good evening {visitor}, this is {me} at {desk}. Nothing you write leaves it.'

const list = (page: Page): Locator => page.getByRole('listbox', { name: 'Canned responses' }).getByRole('option')
const section = (page: Page, title: string): Locator => page.getByRole('heading', { level: 2, name: title }).locator('..')

/** Fills in the form that has just been opened, without the mouse. */
async function types(page: Page, shortcut: string, title: string, text: string, locked = false): Promise<void> {
  await expect(page.getByLabel('Shortcut')).toBeFocused()
  await page.keyboard.type(shortcut)
  await page.keyboard.press('Tab')
  await page.keyboard.type(title)
  await page.keyboard.press('Tab')
  await page.keyboard.type(text)
  if (!locked) return
  // Past the buttons of the placeholders and the choice of what comes afterwards.
  for (let step = 0; step < 6; step++) await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page.getByLabel('Lock the wording')).toBeChecked()
}

async function opensDesk(manager: Staff, name: string): Promise<void> {
  await manager.page.getByRole('link', { name: 'Desks' }).click()
  await manager.page.getByRole('link', { name }).click()
  await expect(section(manager.page, 'Canned responses').getByRole('listitem').first()).toBeVisible()
}

test('a locked response, from the desk’s screen to the visitor', async ({ ownHouse: house, people }) => {
  const ana = await people.staff(house, 'Ana')
  const tobias = await people.staff(house, 'Tobias')
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('Is this private?')
  await ana.claims(await visitor.handle())
  await ana.messageBox.pressSequentially('One moment. /priv')
  await expect(ana.page.getByText('No canned response answers to /priv.')).toBeVisible()

  await test.step('a manager writes it without the mouse, and sees what will be read', async () => {
    await opensDesk(tobias, 'Listening line')
    await tobias.button('Add a canned response').focus()
    await tobias.page.keyboard.press('Enter')
    await types(tobias.page, '/Private', 'Say what is private', LOCKED, true)
    const preview = tobias.page.getByRole('region', { name: 'Preview' })
    await expect(preview).toContainText('Good evening Robin, this is Tobias at Listening line.')
    await expect(preview).toContainText('Good evening, this is Tobias at Listening line.')
    await tobias.page.keyboard.press('Tab')
    await tobias.page.keyboard.press('Enter')
    await expect(tobias.page.getByText('Saved. Open consoles have it at once.')).toBeVisible()
    await expect(tobias.button('Add a canned response')).toBeFocused()
    await expect(section(tobias.page, 'Canned responses').getByRole('listitem').filter({ hasText: '/private' })).toContainText(
      'Locked wording',
    )
  })

  await test.step('it is in the open composer, filled in, and cannot be changed there', async () => {
    await expect(list(ana.page)).toHaveText([/\/private\s*Say what is private\s*Locked\s*Good evening, this is Ana at Listening line\./])
    await ana.messageBox.press('Enter')
    await expect(ana.messageBox).toHaveValue('Good evening, this is Ana at Listening line. Nothing you write leaves it.')
    await expect(ana.messageBox).toHaveAttribute('readonly')
    await expect(ana.messageBox).toBeFocused()
    await ana.messageBox.pressSequentially('And more')
    await expect(ana.messageBox).toHaveValue(/^Good evening, .* leaves it\.$/)
    await ana.messageBox.press('Backspace')
    await expect(ana.messageBox).toHaveValue('One moment. ')
    await expect(ana.messageBox).toBeFocused()
  })

  await test.step('it is kept through a reload, and follows the visitor’s name', async () => {
    await ana.messageBox.pressSequentially('/private')
    await expect(list(ana.page).first()).toContainText('/private')
    await ana.messageBox.press('Enter')
    await ana.page.reload()
    await expect(ana.messageBox).toHaveValue(/^Good evening, this is Ana/)
    await ana.page.getByLabel('Visitor’s name').fill('Kim')
    await ana.button('Save the name').click()
    await expect(ana.messageBox).toHaveValue(/^Good evening Kim, this is Ana/)
  })

  await test.step('it is sent as it stands, and staff see that it was', async () => {
    await ana.messageBox.press('Enter')
    await expect(visitor.log).toContainText('Good evening Kim, this is Ana at Listening line. Nothing you write leaves it.')
    await expect(ana.log.getByText('Locked wording')).toHaveCount(1)
    await expect(ana.messageBox).toHaveValue('One moment. ')
    expect(await visitor.wire.told()).not.toContain('canned')
  })

  await test.step('what the manager changes is so at once; what they remove is gone', async () => {
    await tobias.button('Edit /private').click()
    await tobias.page.getByLabel('Text', { exact: true }).fill('Hello {everybody}')
    await expect(tobias.page.getByText('There is no placeholder {everybody}, so this cannot be saved yet.')).toBeVisible()
    await tobias.button('Save the response').click()
    await expect(tobias.page.getByText('Nothing was changed.')).toBeVisible()
    await tobias.page.getByLabel('Text', { exact: true }).fill('All of it is private.')
    await ana.messageBox.pressSequentially('/private')
    await ana.messageBox.press('Enter')
    await expect(ana.messageBox).toHaveValue(/^Good evening Kim/)
    await tobias.button('Save the response').click()
    await expect(ana.messageBox).toHaveValue('All of it is private.')
    await expect(tobias.button('Edit /private')).toBeFocused()
    await tobias.button('Remove /private').click()
    await tobias.button('Yes, remove it').click()
    await expect(tobias.page.getByText('Removed.')).toBeVisible()
    await expect(tobias.button('Add a canned response')).toBeFocused()
    await expect(ana.messageBox).toHaveValue('One moment. ')
  })
})

test('one’s own are listed first, and are nobody else’s', async ({ ownHouse: house, people }) => {
  const ana = await people.staff(house, 'Ana')
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('Hello')
  await ana.page.goto(`${house.url}/profile`)
  await expect(ana.page.getByText('There are none yet. Begin with what you write often.')).toBeVisible()
  await ana.button('Add a canned response').press('Enter')
  await expect(ana.page.getByLabel('Lock the wording')).toHaveCount(0)
  await types(ana.page, 'greet', 'My own greeting', 'Hi, ')
  await ana.page.getByRole('button', { name: 'Put in {me}' }).press('Enter')
  await ana.page.keyboard.type(' here.')
  await expect(ana.page.getByLabel('Text', { exact: true })).toHaveValue('Hi, {me} here.')
  await ana.button('Save the response').click()
  await expect(ana.button('Edit /greet')).toBeVisible()
  await ana.button('Add a canned response').press('Enter')
  await types(ana.page, 'greet', 'Another', 'Hi')
  await ana.button('Save the response').click()
  await expect(ana.page.getByText('Another canned response in this list has this shortcut already.')).toBeVisible()
  await ana.button('Cancel').click()
  await expect(ana.button('Add a canned response')).toBeFocused()

  await ana.page.getByRole('link', { name: 'Chats' }).click()
  await ana.claims(await visitor.handle())
  await ana.messageBox.pressSequentially('/greet')
  await expect(list(ana.page)).toHaveText([/My own greeting\s*Yours\s*Hi, Ana here\./, /Greet\s*Hello, and good that you wrote\. I am Ana/])
  await ana.messageBox.press('Enter')
  await ana.messageBox.press('Enter')
  await expect(visitor.log).toContainText('Hi, Ana here.')

  const ben = await people.staff(house, 'Ben')
  const other = await people.visitor(house, 'listening-line')
  await other.says('Hello')
  await ben.claims(await other.handle())
  await ben.messageBox.pressSequentially('/greet')
  await expect(list(ben.page)).toHaveCount(1)
  expect(await ben.wire.told()).not.toContain('My own greeting')
})

test('a locked response that is changed on the way is not sent', async ({ house, people }) => {
  const { context } = await people.browser()
  await context.routeWebSocket('**/live/staff', (line) => {
    const server = line.connectToServer()
    line.onMessage((frame) => server.send(`${frame}`.replace('please call the emergency number', 'do as you like')))
  })
  const ana = new Staff(await context.newPage())
  await ana.page.goto(`${house.url}/chats`)
  await ana.signsIn(house.signIn('Ana'))
  await ana.becomes('Online')
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('Hello')
  await ana.claims(await visitor.handle())
  await ana.messageBox.pressSequentially('/emergency')
  await ana.messageBox.press('Enter')
  await ana.messageBox.press('Enter')
  await expect(ana.log.getByText('This is not the wording of that locked response, or not any more.')).toBeVisible()
  await ana.says('Something else')
  await expect(visitor.log).toContainText('Something else')
  await expect(visitor.log).not.toContainText('in danger')
})

test('the screens of canned responses', async ({ house, people }) => {
  const [ana, tobias] = [await people.staff(house, 'Ana'), await people.staff(house, 'Tobias')]
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('Hello, is somebody there?')
  await ana.claims(await visitor.handle())
  await ana.messageBox.pressSequentially('/')
  await expect(list(ana.page).first()).toBeVisible()
  await look(ana.page, 'canned-list')
  await ana.messageBox.pressSequentially('zzz')
  await expect(ana.page.getByText('No canned response answers to /zzz.')).toBeVisible()
  await look(ana.page, 'canned-none')
  await ana.messageBox.fill('')
  await ana.messageBox.pressSequentially('I am here. /emergency')
  await ana.messageBox.press('Enter')
  await expect(ana.page.getByText('/emergency goes out as it stands.')).toBeVisible()
  await look(ana.page, 'canned-locked')
  await ana.messageBox.press('Enter')
  await expect(ana.log.getByText('Locked wording')).toBeVisible()
  await look(ana.page, 'canned-sent')

  await ana.page.goto(`${house.url}/profile`)
  await ana.button('Add a canned response').scrollIntoViewIfNeeded()
  await look(ana.page, 'canned-own-empty')
  await opensDesk(tobias, 'Listening line')
  await section(tobias.page, 'Canned responses').scrollIntoViewIfNeeded()
  await look(tobias.page, 'canned-desk')
  await tobias.button('Edit /emergency').click()
  await tobias.page.getByLabel('Text', { exact: true }).fill('Call {nobody}, {visitor}.')
  await expect(tobias.page.getByText('There is no placeholder {nobody}')).toBeVisible()
  await look(tobias.page, 'canned-form')
  await tobias.button('Cancel').click()
  await tobias.button('Remove /close').click()
  await expect(tobias.button('Yes, remove it')).toBeVisible()
  await look(tobias.page, 'canned-remove')
  await tobias.button('Keep it').click()
  await expect(tobias.button('Remove /close')).toBeFocused()
})

test('what is said when the list cannot be fetched', async ({ house, people, watch }) => {
  watch.linesBreak()
  const ana = await people.staff(house, 'Ana')
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('Hello')
  await ana.page.route('**/canned', (route) => route.abort())
  await ana.claims(await visitor.handle())
  await ana.messageBox.pressSequentially('/')
  await expect(ana.page.getByText('Earshot cannot be reached right now.')).toBeVisible()
  await look(ana.page, 'canned-unreached')
  await ana.page.goto(`${house.url}/profile`)
  await expect(section(ana.page, 'My canned responses')).toContainText('Earshot cannot be reached right now.')
  await look(ana.page, 'canned-own-unreached')
  await ana.page.unroute('**/canned')
  await ana.button('Try again').click()
  await expect(ana.page.getByText('There are none yet.')).toBeVisible()
})
