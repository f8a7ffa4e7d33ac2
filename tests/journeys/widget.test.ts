// A visitor's page keeps its promises: no form changes under one's hands, nothing is offered that cannot help, and nothing is said that is not so.

import { expect, test } from './journey.ts'
import { Visitor as SecondTab } from './people/visitor.ts'

test('no form changes under the hands of somebody who writes', async ({ ownHouse: house, people, picture }) => {
  const visitor = await people.visitor(house, 'listening-line')
  const email = visitor.chat.getByLabel('Your email (optional)')
  await visitor.box.fill('I would rather talk')
  await email.pressSequentially('robin@')
  const ana = await people.staff(house, 'Ana')
  await expect(visitor.chat.getByText('Somebody is here now.')).toBeVisible()
  await visitor.page.keyboard.type('example.org')
  await expect(email).toHaveValue('robin@example.org')
  await picture(visitor.page, 'widget-1-somebody-is-here')

  await visitor.button('Chat instead').click()
  await expect(visitor.box).toBeFocused()
  await expect(visitor.box).toHaveValue('I would rather talk')
  await ana.becomes('Offline')
  await expect(visitor.button('Leave a message instead')).toBeVisible()
  await visitor.page.keyboard.type(' now')
  await expect(visitor.box).toHaveValue('I would rather talk now')
  await picture(visitor.page, 'widget-2-nobody-is-here')
  await visitor.page.keyboard.press('Enter')
  await expect(visitor.button('Leave message')).toBeVisible()
  await expect(visitor.box).toBeFocused()
  await expect(visitor.box).toHaveValue('I would rather talk now')
})

test('two tabs that were open before the first message are one chat', async ({ house, people }) => {
  const ana = await people.staff(house, 'Ana')
  const waiting = ana.group('Waiting').getByRole('listitem')
  const before = await waiting.count()
  const one = await people.visitor(house, 'listening-line')
  const other = new SecondTab(await one.page.context().newPage())
  await other.page.goto(one.page.url())
  await expect(other.box).toBeVisible()
  await one.says('From the first tab')
  await expect(other.log).toContainText('From the first tab')
  await other.says('From the second tab')
  await expect(one.log).toContainText('From the second tab')
  await expect(waiting).toHaveCount(before + 1)
})

test('a chat that is ended offline is ending at once, and what is written in one that has ended is not offered to be sent again', async ({
  house,
  people,
  lineTo,
}) => {
  const line = await lineTo(house)
  const ana = await people.staff(house, 'Ana')
  const visitor = await people.visitor(house, 'listening-line', { proxy: { server: line.server } })
  const offline = async (away: boolean) => {
    await visitor.page.context().setOffline(away)
    if (away) line.cut()
    else line.mend()
  }
  await test.step('the visitor ends it', async () => {
    await visitor.says('Hello')
    await offline(true)
    await expect(visitor.chat.getByText('Reconnecting.')).toBeVisible()
    await visitor.button('End chat').click()
    await visitor.button('End it').click()
    await expect(visitor.chat.getByText('Ending', { exact: true })).toBeVisible()
    await expect(visitor.button('Go on chatting')).toHaveCount(0)
    await offline(false)
    await expect(visitor.chat.getByText('You ended this chat.')).toHaveCount(1)
    await expect(visitor.chat.getByText('Ended', { exact: true })).toHaveCount(1)
  })
  await test.step('the listener ends the next one', async () => {
    await visitor.button('Start a new chat').click()
    await visitor.says('Hello again')
    await ana.claims(await visitor.handle())
    await offline(true)
    await expect(visitor.chat.getByText('Reconnecting.')).toBeVisible()
    await visitor.writes('Are you there?')
    await ana.closes()
    await offline(false)
    await expect(visitor.log.getByText('Not sent.')).toBeVisible()
    await expect(visitor.button('Discard')).toBeVisible()
    await expect(visitor.button('Try again')).toHaveCount(0)
  })
})

test('a page that is opened without a line promises to send nothing', async ({ house, people, watch }) => {
  await people.staff(house, 'Ana')
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('Hello')
  watch.linesBreak()
  await visitor.page.routeWebSocket(/\/live\/visitor$/, (socket) => socket.close())
  await visitor.page.reload()
  await expect(visitor.chat.getByText('Reconnecting.')).toBeVisible()
  await expect(visitor.chat.getByText('One moment')).toBeVisible()
  await expect(visitor.chat.getByText('will be sent')).toHaveCount(0)
})

test('where the desk keeps the pages of its visitors, it says so', async ({ house, people }) => {
  await Promise.all(['Ana', 'Hana'].map((name) => people.staff(house, name)))
  const seen = 'They see which pages of this site you are on.'
  const library = await people.visitor(house, 'ask-the-library')
  await expect(library.chat.getByText(seen)).toBeVisible()
  const line = await people.visitor(house, 'listening-line')
  await expect(line.chat.getByText('You are anonymous here')).toBeVisible()
  await expect(line.chat.getByText(seen)).toHaveCount(0)
})

test('an address keeps its direction in a text that is written from right to left, on both sides', async ({ house, people }) => {
  const ana = await people.staff(house, 'Ana')
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('ראו https://example.org/a/b עכשיו')
  await ana.claims(await visitor.handle())
  for (const log of [visitor.log, ana.log]) {
    const link = log.getByRole('link', { name: 'https://example.org/a/b' })
    await expect(link).toHaveCSS('direction', 'ltr')
    await expect(link).toHaveCSS('unicode-bidi', 'isolate')
  }
})
