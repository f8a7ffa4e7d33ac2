// Who is there: the last one is asked before they go, those who are responsible are called, and a page that sleeps is nobody.

import { expect, test } from './journey.ts'
import { look } from './look.ts'

test('the last one is asked before they go, and the coordinator is called and steps in', async ({ ownHouse: house, people }) => {
  const [ben, jonas] = [await people.staff(house, 'Ben'), await people.staff(house, 'Jonas')]
  const visitor = await people.visitor(house, 'listening-line')
  await expect(visitor.button('Send')).toBeVisible()

  await test.step('staying changes nothing', async () => {
    await ben.status.selectOption('Away')
    await expect(ben.page.getByRole('alertdialog')).toContainText('You are the last one at Listening line')
    await look(ben.page, 'staff-last-one')
    await ben.button('Stay').click()
    await expect(ben.status).toHaveValue('online')
    await expect(jonas.page.getByRole('button', { name: '1 alert' })).toHaveCount(0)
  })

  await test.step('going is seen by visitors and coordinators at once', async () => {
    await ben.status.selectOption('Away')
    await ben.button('Go all the same').click()
    await expect(ben.status).toHaveValue('away')
    await expect(visitor.button('Leave message')).toBeVisible()
    await jonas.page.getByRole('button', { name: '1 alert' }).click()
    await expect(jonas.page.getByRole('dialog')).toContainText('Nobody takes calls at Listening line')
    await look(jonas.page, 'staff-alerts')
    await jonas.page.getByRole('button', { name: 'Take calls Listening line' }).click()
    await expect(jonas.page.getByRole('button', { name: '1 alert' })).toHaveCount(0)
    await expect(visitor.button('Send')).toBeVisible()
  })

  await test.step('who is away says why and until when', async () => {
    await ben.page.getByLabel('Why').selectOption('A break')
    await ben.page.getByLabel('Back').selectOption('in 15 minutes')
    await expect(ben.page.getByLabel('Back').locator('option:checked')).toHaveText(/^at \d\d:\d\d$/)
    await expect(ben.page.getByLabel('Why').locator('option:checked')).toHaveText('A break')
    await look(ben.page, 'staff-away-for')
    await ben.button('Go online').click()
    await expect(ben.status).toHaveValue('online')
  })

  await test.step('a chat that waits is claimed from the alerts', async () => {
    await visitor.says('Is anybody there?')
    const handle = await visitor.handle()
    await ben.page.getByRole('button', { name: '1 alert' }).click()
    await ben.page
      .getByRole('button', { name: `Claim ${handle}` })
      .last()
      .click()
    await expect(ben.group('Mine').getByText(handle)).toBeVisible()
    await expect(jonas.page.getByRole('button', { name: '1 alert' })).toHaveCount(0)
  })
})

test('what there is to do before one answers ticks itself, and is gone once it is done', async ({ ownHouse: house, people }) => {
  const jonas = await people.staff(house, 'Jonas', { status: 'Offline' })
  await jonas.page.goto(house.url)
  const list = jonas.page.getByRole('region', { name: 'Before you answer' })
  await expect(list.getByRole('listitem')).toHaveText([/^Be online/, /^Take the calls of a desk/, /^Let this window ring/])
  await look(jonas.page, 'staff-dashboard-ready')
  await list.getByRole('button', { name: 'Go online' }).click()
  await expect(list.getByRole('listitem').first()).toContainText('done')
  await expect(list.getByRole('listitem').last()).toContainText('done')
  await list.getByRole('button', { name: 'Listening line' }).click()
  await expect(list).toHaveCount(0)
  await expect(jonas.page.getByText('Listening line, open, 1 answering')).toBeVisible()
})

test('the dashboard says what waits and who is here, and a chat is claimed from it', async ({ ownHouse: house, people }) => {
  const [ben, jonas] = [await people.staff(house, 'Ben'), await people.staff(house, 'Jonas')]
  await ben.page.goto(house.url)
  await expect(ben.page.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible()
  const team = ben.page.getByRole('region', { name: 'Listening line' })
  await expect(team.getByRole('listitem')).toHaveText([/^J?\(C\) Jonas.*Online, takes no calls here$/, /Ben \(you\).*Takes calls$/])
  await look(ben.page, 'staff-dashboard-empty')
  await jonas.becomes('Away')
  await jonas.page.getByLabel('Why').selectOption('A meeting')
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('Is somebody there?')
  const handle = await visitor.handle()
  await expect(team.getByRole('listitem').first()).toContainText('In a meeting')
  await look(ben.page, 'staff-dashboard')
  const wall = await ben.page.context().newPage()
  await wall.goto(house.url)
  await wall.getByRole('link', { name: 'Wallboard of Listening line' }).click()
  await expect(wall.getByRole('definition').first()).toHaveText('1')
  await look(wall, 'staff-wallboard')
  await expect(wall.getByText(handle)).toHaveCount(0)
  await ben.button(`Claim ${handle}`).click()
  await expect(ben.messageBox).toBeFocused()
  await expect(wall.getByRole('definition').first()).toHaveText('0')
  await ben.page.keyboard.press('Escape')
  await ben.page.goto(house.url)
  await expect(team.getByRole('listitem').filter({ hasText: 'Ben' })).toContainText('1 chat')
})

test('a page that is frozen, as on a phone in a pocket, is nobody; once it wakes it is somebody again', async ({
  ownHouse: house,
  people,
}) => {
  test.slow()
  const ben = await people.staff(house, 'Ben')
  const jonas = await people.staff(house, 'Jonas')
  await expect(jonas.page.getByText('Listening line, open, 1 answering')).toBeVisible()
  const devtools = await ben.page.context().newCDPSession(ben.page)
  // What a phone does to a page in a pocket: nothing in it runs any more, and the browser goes on answering for its line.
  await devtools.send('Debugger.enable')
  await devtools.send('Debugger.pause')
  await expect(jonas.page.getByText('Listening line, nobody there')).toBeVisible({ timeout: 60_000 })
  await expect(jonas.page.getByRole('button', { name: '1 alert' })).toBeVisible()
  await devtools.send('Debugger.disable')
  await expect(jonas.page.getByText('Listening line, open, 1 answering')).toBeVisible({ timeout: 60_000 })
})
