// What a role may not do is not on the screen; and who answers where is one's own switch.

import { expect, test } from './journey.ts'
import { Staff } from './people/staff.ts'

test('a trainee answers on the training desk and nowhere else', async ({ house, people, picture }) => {
  const leo = await people.staff(house, 'Leo')
  await people.staff(house, 'Ben')
  const [live, training] = [await people.visitor(house, 'listening-line'), await people.visitor(house, 'training')]
  await live.says('A real chat')
  await training.says('A chat to practise with')
  const [liveHandle, trainingHandle] = [await live.handle(), await training.handle()]
  await expect(leo.row(liveHandle)).toBeVisible()
  await expect(leo.row(liveHandle).getByRole('link')).toHaveCount(0)
  await expect(leo.button(`Claim ${liveHandle}`)).toHaveCount(0)
  await picture(leo.page, 'roles-1-trainee')
  await leo.claims(trainingHandle)
  await leo.says('Good evening')
  await expect(training.log).toContainText('Good evening')
})

test('who does not hold a chat: a listener, a supervisor, a manager', async ({ house, people, picture }) => {
  const ana = await people.staff(house, 'Ana')
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('For one person only')
  const handle = await visitor.handle()
  await ana.claims(handle)
  const { pathname } = new URL(ana.page.url())

  await test.step('another listener sees by whom it is taken, and no more', async () => {
    const ben = await people.staff(house, 'Ben')
    await expect(ben.group('Taken by others')).toContainText(`${handle}with Ana`)
    await expect(ben.group('Taken by others')).toContainText('What others have taken is private to them.')
    await expect(ben.row(handle).getByRole('link')).toHaveCount(0)
    // What is still being asked or answered could not be looked at once the page is left.
    await ben.page.waitForLoadState('networkidle')
    await ben.wire.told()
    await ben.page.goto(house.url + pathname)
    await expect(ben.page.getByText('This conversation is not open to you now')).toBeVisible()
    await expect(ben.page.getByText('Ana has taken this conversation.')).toBeVisible()
    expect((await ben.wire.told()).includes('For one person only')).toBe(false)
    await picture(ben.page, 'roles-2-listener')
  })

  await test.step('a supervisor reads along on record, and writes nothing but notes', async () => {
    const selma = await people.staff(house, 'Selma')
    await selma.opens(handle)
    await expect(selma.page.getByText('You are reading along as a supervisor. Looks are recorded.')).toBeVisible()
    await expect(selma.log).toContainText('For one person only')
    await expect(selma.page.getByRole('tab')).toHaveCount(0)
    for (const name of ['Close chat', 'Claim this chat', 'Save the name', 'Save the email']) await expect(selma.button(name)).toHaveCount(0)
    await expect(selma.page.getByRole('textbox')).toHaveCount(1)
    await selma.notes('Well answered')
    await expect(ana.log).toContainText('Well answered')
    await expect(ana.log).toContainText('(S) Selma')
    await picture(selma.page, 'roles-3-supervisor')
  })

  await test.step('a manager sees no conversation by that office', async () => {
    const tobias = await people.staff(house, 'Tobias')
    await expect(tobias.group('Taken by others')).toContainText('No chats are taken.')
    await tobias.page.goto(house.url + pathname)
    await expect(tobias.page.getByText('There is no such conversation that you may see.')).toBeVisible()
    await picture(tobias.page, 'roles-4-manager')
  })
})

test('“Accept calls from” and the status say where one answers', async ({ ownHouse: house, people, picture }) => {
  const jonas = await people.staff(house, 'Jonas')
  await expect(jonas.page.getByText('Listening line, nobody there')).toBeVisible()
  await people.staff(house, 'Ben')
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('Who takes this?')
  const handle = await visitor.handle()

  await test.step('without the switch it does not ring, and cannot be read or claimed', async () => {
    await expect(jonas.row(handle)).toBeVisible()
    await expect(jonas.row(handle).getByRole('link')).toHaveCount(0)
    await expect(jonas.group('Waiting')).toContainText('You are not accepting calls from this desk.')
    await expect(jonas.page).toHaveTitle('Earshot')
  })

  await test.step('with it, it does', async () => {
    await jonas.page.getByRole('button', { name: 'Accept calls from' }).click()
    await expect(jonas.page.getByText('Is a desk missing? You are not on it yet: ask its coordinator')).toBeVisible()
    await jonas.page.getByRole('switch', { name: 'Listening line' }).click()
    await expect(jonas.page.getByRole('switch', { name: 'Listening line' })).toBeChecked()
    await picture(jonas.page, 'roles-5-accept')
    await jonas.page.keyboard.press('Escape')
    await expect(jonas.button(`Claim ${handle}`)).toBeVisible()
    await expect(jonas.page.getByText('Listening line, open, 2 answering')).toBeVisible()
    await expect(jonas.page).toHaveTitle('(1) Chat waiting · Earshot')
  })

  await test.step('away, nothing rings', async () => {
    await jonas.becomes('Away')
    await expect(jonas.page.getByText('Listening line, open, 1 answering')).toBeVisible()
    await expect(jonas.button(`Claim ${handle}`)).toHaveCount(0)
    await expect(jonas.page).toHaveTitle('Earshot')
    await picture(jonas.page, 'roles-6-away')
  })
})

test('a wrong password is said plainly; signing out closes the door', async ({ house, people, picture }) => {
  const { context } = await people.browser()
  const ben = new Staff(await context.newPage())
  const { email, password } = house.signIn('Ben')
  await ben.page.goto(`${house.url}/chats`)
  await ben.page.getByLabel('Email').fill(email)
  await ben.page.getByLabel('Password').fill('not the one')
  await ben.button('Sign in').click()
  await expect(ben.page.getByRole('alert')).toContainText('Email and password do not belong together.')
  await expect(ben.page.getByLabel('Email')).toHaveValue(email)
  await picture(ben.page, 'roles-7-wrong-password')
  await ben.signsIn({ email, password })
  await ben.becomes('Online')
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('Somebody?')
  const handle = await visitor.handle()
  await ben.claims(handle)
  const second = new Staff(await context.newPage())
  await second.page.goto(`${house.url}/chats`)
  await expect(second.group('Mine')).toContainText(handle)

  await ben.page.getByRole('button', { name: 'Profile of Ben' }).click()
  await ben.page.getByRole('menuitem', { name: 'Sign out' }).click()
  await ben.goesIfLast(ben.page.getByLabel('Password'))
  for (const { page } of [ben, second]) {
    await expect(page.getByLabel('Password')).toBeVisible()
    await expect(page.getByText(handle)).toHaveCount(0)
  }
  await ben.page.reload()
  await expect(ben.page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  const next = await people.visitor(house, 'listening-line')
  await expect(next.chat.getByText('Nobody is free to answer right now.')).toBeVisible()
})
