// The day of a shift: it is joined, somebody is late, one relieves another, a gate closes, somebody leaves, and the desk closes.

import { expect, test } from './journey.ts'
import { look } from './look.ts'
import { withDuty } from './people/duty.ts'
import type { Staff } from './people/staff.ts'

const LINE = 'Listening line'

const alerts = (one: Staff) => one.page.getByRole('button', { name: /^\d+ alerts?$/ })
const dashboard = (one: Staff) => one.page.getByRole('link', { name: 'Dashboard' }).click()
const onShift = (one: Staff) => one.page.getByRole('region', { name: `On this shift: ${LINE}` })

test('a shift is joined, somebody is late and says so, and one relieves another with the chat in hand', async ({
  ownHouse: house,
  people,
}) => {
  test.slow()
  await withDuty(house, LINE, async (duty) => {
    await duty.sets({ access: 'shifts' })
    await duty.plans({ from: -60, to: 5 }, { Ben: 'listener' })
    await duty.plans({ from: 5, to: 240 }, { Ana: 'listener', Jonas: 'coordinator' })
  })
  const ben = await people.staff(house, 'Ben')
  await ben.button(`Join the shift at ${LINE}`).click()
  await expect(ben.page.getByRole('list', { name: 'Your desks' })).toContainText(/until \d\d:\d\d, 1 of 1 here|yours until/)
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('Is somebody there?')
  await ben.page.getByRole('link', { name: 'Chats' }).click()
  const handle = await visitor.handle()
  await ben.claims(handle)
  await ben.says('Yes, I am here.')

  const ana = await people.staff(house, 'Ana')
  await test.step('late is asked of who is on before, and answered', async () => {
    await dashboard(ana)
    await expect(onShift(ana)).toContainText('Not here yet')
    await look(ana.page, 'shift-to-join')
    await onShift(ana).getByRole('button', { name: 'I’ll be late' }).click()
    await ana.page.getByLabel('How many minutes late').selectOption('10 minutes')
    await look(ana.page, 'shift-late')
    await ana.button('Tell them').click()
    await expect(onShift(ana)).toContainText('You said 10 minutes late. Ben has not answered yet.')
    await alerts(ben).click()
    await expect(ben.page.getByRole('dialog')).toContainText('Ana will be 10 minutes late. All right?')
    await look(ben.page, 'shift-asked')
    await ben.button('Yes: Ana will be 10 minutes late. All right?').click()
    await expect(onShift(ana)).toContainText('Ben says that 10 minutes late is all right, and stays until you come')
    await ben.page.keyboard.press('Escape')
  })

  await test.step('they come and introduce themselves in the room', async () => {
    await ana.button(`Join the shift at ${LINE}`).first().click()
    const box = ana.page.getByRole('textbox', { name: 'Write to the room' })
    await box.fill('Hello, I am Ana.')
    await box.press('Enter')
    const jonas = await people.staff(house, 'Jonas')
    await jonas.button(`Join the shift at ${LINE}`).click()
    await expect(jonas.page.getByRole('log')).toContainText('Hello, I am Ana.')
    await look(jonas.page, 'shift-room')
    await dashboard(jonas)
    await expect(onShift(jonas).getByRole('listitem').first()).toContainText('(C) Jonas')
    await look(jonas.page, 'shift-coordinator')
  })

  await test.step('one relieves the other, and the chat passes over', async () => {
    await dashboard(ana)
    await look(ana.page, 'shift-relieve')
    await onShift(ana).getByRole('button', { name: 'I relieve Ben' }).click()
    await expect(onShift(ana)).toContainText('You relieve Ben. They have not answered yet.')
    await dashboard(ben)
    await expect(onShift(ben)).toContainText('Yours until you are relieved:')
    await look(ben.page, 'shift-last-minutes')
    await alerts(ben).click()
    await ben.button('Accept: Ana relieves you').click()
    await expect(onShift(ben)).toHaveCount(0)
    await expect(ana.page.getByRole('region', { name: 'Chats in your hands' }).getByText(handle)).toBeVisible()
    await expect(onShift(ana)).toContainText('You have relieved Ben.')
    await expect(ben.page.getByRole('region', { name: `${LINE} is shut to you` })).toBeVisible()
    await visitor.says('Thank you.')
    await look(ana.page, 'shift-on')
    await look(ben.page, 'shift-none')
  })

  await test.step('and it is on record', async () => {
    await ben.page.goto(`${house.url}/profile`)
    await expect(ben.page.getByRole('row').filter({ hasText: LINE }).filter({ hasText: 'Ana' })).toBeVisible()
    const tobias = await people.staff(house, 'Tobias')
    await tobias.page.goto(`${house.url}/schedule/attendance`)
    await tobias.page.getByLabel('Desk', { exact: true }).selectOption(LINE)
    await expect(tobias.page.getByRole('row').filter({ hasText: 'Ben' }).filter({ hasText: 'Ana' })).toBeVisible()
    await look(tobias.page, 'shift-attendance')
    const csv = await tobias.page.request.get(
      `${house.url}${await tobias.page.getByRole('link', { name: 'As a table (CSV)' }).getAttribute('href')}`,
    )
    expect(await csv.text()).toMatch(/Ben,listener,listener,.*,Ana,/)
  })
})

test('a shift ends on an open window in mid-sentence: the chat in hand is finished, and then the desk is shut and says why', async ({
  ownHouse: house,
  people,
}) => {
  test.slow()
  const ben = await people.staff(house, 'Ben')
  const visitor = await people.visitor(house, 'listening-line')
  await withDuty(house, LINE, async (duty) => {
    await duty.plans({ from: -60, to: 1 }, { Ben: 'listener' })
    await duty.sets({ access: 'available' })
  })
  await ben.button(`Join the shift at ${LINE}`).click()
  await visitor.says('I do not know how to begin.')
  const handle = await visitor.handle()
  await ben.page.getByRole('link', { name: 'Chats' }).click()
  await ben.claims(handle)
  await ben.messageBox.pressSequentially('Take your time, I am')
  const shut = ben.page.getByRole('region', { name: `${LINE} is shut to you` })
  await expect(shut).toBeVisible({ timeout: 90_000 })
  await expect(shut).toContainText('This desk is open to you during your shifts')
  await expect(ben.messageBox).toBeFocused()
  await ben.messageBox.pressSequentially(' here.')
  await ben.messageBox.press('Enter')
  await expect(visitor.log).toContainText('Take your time, I am here.')
  await look(ben.page, 'shift-over')
  await visitor.ends()
  await expect(ben.log).toContainText('The visitor ended the chat')
  await test.step('and where the desk allows it, they come on unscheduled', async () => {
    await shut.getByRole('button', { name: `Take calls of ${LINE} now (unscheduled)` }).click()
    const outside = ben.page.getByRole('region', { name: `You take calls of ${LINE} outside of a shift` })
    await expect(outside).toContainText(/until \d\d:\d\d\./)
    await expect(shut).toHaveCount(0)
    await look(ben.page, 'shift-unscheduled')
    await outside.getByRole('button', { name: `End taking calls of ${LINE}` }).click()
    await expect(shut).toBeVisible()
  })
})

test('going while one’s shift runs asks first; once one was relieved it does not', async ({ ownHouse: house, people }) => {
  await withDuty(house, LINE, async (duty) => {
    await duty.plans({ from: -60, to: 200 }, { Ben: 'listener', Jonas: 'coordinator' }, 2)
    await duty.plans({ from: 1200, to: 1400 }, { Ana: 'listener', Jonas: 'coordinator' })
  })
  const [ben, jonas] = [await people.staff(house, 'Ben'), await people.staff(house, 'Jonas')]
  for (const one of [ben, jonas]) await one.button(`Join the shift at ${LINE}`).click()

  await test.step('coordinators see what is missing', async () => {
    await alerts(jonas).click()
    await expect(jonas.page.getByRole('dialog')).toContainText(`${LINE} lacks 1 listener now`)
    await look(jonas.page, 'shift-watched')
    await jonas.page.keyboard.press('Escape')
  })

  await test.step('the next shift is confirmed, and coordinators see who has not', async () => {
    await dashboard(jonas)
    const next = jonas.page.getByRole('region', { name: 'My next shift' })
    await expect(next).toContainText('with Ana')
    await look(jonas.page, 'shift-next')
    await next.getByRole('button', { name: /^I will be there/ }).click()
    await expect(next).toContainText('You said that you will be there.')
    await expect(jonas.page.getByRole('region', { name: 'Coverage' })).toContainText('Lacks 1 listener')
  })

  await test.step('staying changes nothing', async () => {
    await ben.status.selectOption('Offline')
    await expect(ben.page.getByRole('alertdialog')).toContainText(`Your shift at ${LINE} runs until`)
    await look(ben.page, 'shift-leaving')
    await ben.button('Stay').click()
    await expect(ben.status).toHaveValue('online')
  })

  await test.step('cover for a while is asked of everybody, and a yes begins the break', async () => {
    await dashboard(ben)
    await onShift(ben).getByRole('button', { name: 'Cover me for 15 minutes' }).click()
    await expect(onShift(ben)).toContainText('Your break begins with the first yes')
    await jonas.button('Accept calls from').click()
    await jonas.page.getByRole('switch', { name: LINE }).click()
    await jonas.page.keyboard.press('Escape')
    await alerts(jonas).click()
    await jonas.button('I cover: Ben asks to be covered for 15 minutes').click()
    await expect(ben.status).toHaveValue('away')
    await expect(onShift(ben)).toContainText('Jonas covers you for 15 minutes')
    await ben.becomes('Online')
    await jonas.page.keyboard.press('Escape')
  })

  await test.step('who asks to be relieved goes without a question afterwards', async () => {
    await onShift(ben).getByRole('button', { name: 'Ask to be relieved' }).click()
    await alerts(jonas).click()
    await jonas.button('I relieve them: Ben asks to be relieved').click()
    await expect(onShift(ben)).toHaveCount(0)
    await ben.status.selectOption('Offline')
    await expect(ben.status).toHaveValue('offline')
    await expect(ben.page.getByRole('alertdialog')).toHaveCount(0)
  })
})

test('a desk closes: the last call is said, and afterwards whoever holds a chat is led to passing it on, once', async ({
  ownHouse: house,
  people,
}) => {
  const library = 'Ask the library'
  const [hana, wen] = [await people.staff(house, 'Hana'), await people.staff(house, 'Wen')]
  const [visitor, other] = [await people.visitor(house, 'ask-the-library'), await people.visitor(house, 'ask-the-library')]
  await visitor.says('Do you have maps of the harbour?')
  await other.says('When do you close?')
  await hana.claims(await visitor.handle())
  await hana.says('Let me look.')
  await wen.claims(await other.handle())
  await withDuty(house, library, async (duty) => {
    await duty.sets({ lastCall: 30, closingGrace: 0 }, duty.closingIn(20))
    await expect(hana.page.getByText(/^Last call: Ask the library closes at \d\d:\d\d\. Chats in hand are finished\.$/)).toBeVisible()
    await look(hana.page, 'shift-last-call')
    await wen.messageBox.pressSequentially('At five, but')
    await hana.page.getByRole('heading', { level: 2 }).first().focus()
    await duty.sets({}, duty.closingIn(-1))
  })

  await test.step('it opens by itself for who writes nothing, filled in', async () => {
    const form = hana.page.getByRole('form', { name: 'Quick referral' })
    await expect(form.getByLabel('The question, as it was asked')).toHaveValue('Do you have maps of the harbour?')
    await look(hana.page, 'shift-refer')
    await hana.button('Keep it here').click()
    await hana.page.reload()
    await expect(hana.log).toContainText('Let me look.')
    await expect(hana.page.getByText(/^Ask the library closed at/)).toBeVisible()
    await expect(form).toHaveCount(0)
  })

  await test.step('for who is in mid-sentence it waits', async () => {
    const prompt = wen.page.getByRole('region', { name: 'This desk has closed' })
    await expect(prompt).toContainText('Pass the question on')
    await expect(wen.messageBox).toHaveValue('At five, but')
    await look(wen.page, 'shift-refer-later')
    await prompt.getByRole('button', { name: 'Not now' }).click()
    await expect(prompt).toHaveCount(0)
    await expect(wen.page.getByRole('form', { name: 'Quick referral' })).toHaveCount(0)
  })
})
