// Planning shifts on screen: by keys and by dragging, one alone or a series, cancelled, and undone.

import { expect, test } from './journey.ts'
import { look } from './look.ts'
import { dayOf, monday, mornings, Planning } from './people/planning.ts'

test('a coordinator plans a series with the keyboard alone', async ({ ownHouse: house, people }) => {
  const jonas = await people.staff(house, 'Jonas')
  const { page } = jonas
  const planning = new Planning(house, page)
  await planning.opens('Listening line')
  await expect(page.getByText('No shifts yet')).toBeVisible()
  await look(page, 'schedule-empty')

  await test.step('a new shift has a key', async () => {
    await page.keyboard.press('f')
    await page.keyboard.press('n')
    await expect(page.getByRole('dialog', { name: 'New shift' })).toBeVisible()
    await page.getByRole('dialog').getByLabel('Day', { exact: true }).fill(monday)
    await page.getByRole('dialog').getByLabel('From').fill('09:00')
    await page.getByRole('dialog').getByLabel('To', { exact: true }).fill('13:00')
    await page.getByLabel('Repeats').selectOption('Every week')
    for (const day of ['Wednesday', 'Friday']) await page.getByRole('checkbox', { name: day }).press(' ')
    await page.getByLabel('Listeners at least').fill('2')
    await page.getByRole('dialog').getByLabel('Person', { exact: true }).selectOption('Ana')
    await look(page, 'schedule-new')
    await jonas.button('Plan it').press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('its shifts stand in the week and say whom they lack, and hours without anybody are marked', async () => {
    for (const [nth, count] of [1, 0, 1, 0, 1, 0, 0].entries()) await expect(planning.shifts(dayOf(nth))).toHaveCount(count)
    await expect(planning.shifts(monday)).toHaveText(/09:00–13:00 1 of 2 ?lacks 1 listener ?Ana$/)
    await expect(planning.day(dayOf(1)).getByText('Nobody planned')).toBeVisible()
    await expect(page.getByText('Planned.')).toBeVisible()
  })

  await test.step('arrows go from shift to shift, with Alt they move one, and the others stay', async () => {
    await planning.shifts(monday).focus()
    await page.keyboard.press('ArrowRight')
    await expect(planning.shifts(dayOf(2))).toBeFocused()
    await page.keyboard.down('Alt')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.up('Alt')
    await expect(planning.shifts(dayOf(3))).toHaveText(/^09:30–13:30/)
    await expect(planning.shifts(dayOf(3))).toBeFocused()
    await expect(planning.shifts(dayOf(2))).toHaveCount(0)
    await expect(planning.shifts(monday)).toHaveText(/^09:00–13:00/)
    await expect(page.getByText('Moved.')).toBeVisible()
  })

  await test.step('with Shift as well its end moves', async () => {
    await page.keyboard.press('Alt+Shift+ArrowDown')
    await expect(planning.shifts(dayOf(3))).toHaveText(/^09:30–13:45/)
  })

  await test.step('the last change is undone and done again', async () => {
    await expect(jonas.button('Undo')).toBeEnabled()
    await page.keyboard.press('Control+z')
    await expect(planning.shifts(dayOf(3))).toHaveText(/^09:30–13:30/)
    await jonas.button('Redo').press('Enter')
    await expect(planning.shifts(dayOf(3))).toHaveText(/^09:30–13:45/)
  })

  await test.step('days and views have keys', async () => {
    await page.keyboard.press('f')
    await page.keyboard.press('j')
    await expect(planning.shifts(dayOf(7))).toHaveText(/^09:00–13:00/)
    await page.keyboard.press('Alt+PageUp')
    await page.keyboard.press('f')
    await page.keyboard.press('d')
    await expect(page.getByRole('region', { name: /^\w+ \d+ \w+$/ })).toHaveCount(1)
  })
})

test('shifts are dragged, made longer, and drawn with the mouse', async ({ ownHouse: house, people }) => {
  const jonas = await people.staff(house, 'Jonas')
  const { page } = jonas
  const planning = new Planning(house, page)
  await planning.plans('Listening line', mornings)
  await planning.opens('Listening line')
  const hour = async () => ((await planning.day(monday).boundingBox())?.height ?? 0) / 24
  /** From the middle of something, or near its lower edge, by so many hours down and days to the right. */
  const drags = async (from: { x: number; y: number }, hours: number, days = 0) => {
    const width = (await planning.day(monday).boundingBox())?.width ?? 0
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + days * width, from.y + hours * (await hour()), { steps: 4 })
    await page.mouse.up()
  }
  const boxOf = async (date: string) => {
    const box = await planning.shifts(date).boundingBox()
    if (box === null) throw new Error(`Nothing to see on ${date}`)
    return box
  }

  await test.step('to another day and time, that one alone', async () => {
    const { x, y, width, height } = await boxOf(dayOf(1))
    await drags({ x: x + width / 2, y: y + height / 2 }, 2, 4)
    await expect(planning.shifts(dayOf(5))).toHaveText(/^11:00–15:00/)
    await expect(planning.shifts(dayOf(1))).toHaveCount(0)
    await expect(planning.shifts(dayOf(2))).toHaveText(/^09:00–13:00/)
    await expect(page.getByRole('dialog'), 'a drag is no click').toHaveCount(0)
  })
  await test.step('its lower edge moves its end', async () => {
    const { x, y, width, height } = await boxOf(dayOf(2))
    await drags({ x: x + width / 2, y: y + height - 3 }, -1.5)
    await expect(planning.shifts(dayOf(2))).toHaveText(/^09:00–11:30/)
  })
  await test.step('over empty hours a new one is begun', async () => {
    const { x, y, width } = await boxOf(dayOf(3))
    await drags({ x: x + width / 2, y: y + 5 * (await hour()) + 2 }, 2.9)
    await expect(page.getByRole('dialog', { name: 'New shift' })).toBeVisible()
    await expect(page.getByRole('dialog').getByLabel('Day', { exact: true })).toHaveValue(dayOf(3))
    await expect(page.getByRole('dialog').getByLabel('From')).toHaveValue('14:00')
    await expect(page.getByRole('dialog').getByLabel('To', { exact: true })).toHaveValue('17:00')
    await jonas.button('Plan it').click()
    await expect(planning.shifts(dayOf(3))).toHaveCount(2)
  })
  await test.step('Escape in the middle of it leaves everything as it was', async () => {
    const { x, y, width } = await boxOf(monday)
    await page.mouse.move(x + width / 2, y + 40)
    await page.mouse.down()
    await page.mouse.move(x + width / 2, y + 140, { steps: 3 })
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await expect(planning.shifts(monday)).toHaveText(/^09:00–13:00/)
  })
})

test('one shift, all that follow, or the whole series are changed, and one that was cancelled is taken back', async ({
  ownHouse: house,
  people,
}) => {
  const jonas = await people.staff(house, 'Jonas')
  const { page } = jonas
  const planning = new Planning(house, page)
  await planning.plans('Listening line', mornings, [{ name: 'Ana', slot: 'listener' }])
  await planning.opens('Listening line')
  const dialog = page.getByRole('dialog')

  await test.step('people are put on and taken off, whoever is free first', async () => {
    await planning.shifts(monday).click()
    await expect(dialog).toContainText('Every week on Monday, Tuesday, Wednesday, Thursday and Friday.')
    await dialog.getByRole('combobox', { name: 'Put somebody on as listener' }).selectOption('Ben')
    await dialog.getByRole('button', { name: 'Put somebody on as listener' }).click()
    await expect(dialog).toContainText('Listeners: 2 of 2')
    await expect(dialog).toContainText('Ben was put on.')
    await look(page, 'schedule-shift')
    await dialog.getByRole('button', { name: 'Take Ana off this shift' }).click()
    await expect(dialog).toContainText('Listeners: 1 of 2')
  })
  await test.step('only this one', async () => {
    await page.getByRole('dialog').getByLabel('From').fill('10:00')
    await jonas.button('Save').click()
    await expect(planning.shifts(monday)).toHaveText(/^10:00–13:00/)
    await expect(planning.shifts(dayOf(1))).toHaveText(/^09:00–13:00/)
  })
  await test.step('cancelled it is faint, and taken back from there', async () => {
    await planning.shifts(dayOf(1)).click()
    await jonas.button('Cancel this shift').click()
    await expect(planning.shifts(dayOf(1))).toHaveText(/Cancelled/)
    await planning.shifts(dayOf(2)).focus()
    await page.keyboard.down('Alt')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await look(page, 'schedule-cancelled')
    await page.keyboard.press('Escape')
    await page.keyboard.up('Alt')
    await expect(planning.shifts(dayOf(2)), 'Escape leaves it where it was').toHaveText(/^09:00–13:00/)
    await page.getByRole('button', { name: /^Take back the cancelling of/ }).click()
    await expect(planning.shifts(dayOf(1))).not.toHaveText(/Cancelled/)
  })
  await test.step('this one and all that follow', async () => {
    await planning.shifts(dayOf(3)).click()
    await page.getByLabel('This one and all that follow').check()
    await page.getByRole('dialog').getByLabel('From').fill('14:00')
    await page.getByRole('dialog').getByLabel('To', { exact: true }).fill('18:00')
    await jonas.button('Save').click()
    await expect(planning.shifts(dayOf(3))).toHaveText(/^14:00–18:00/)
    await expect(planning.shifts(dayOf(4))).toHaveText(/^14:00–18:00/)
    await expect(planning.shifts(dayOf(2))).toHaveText(/^09:00–13:00/)
    await jonas.button('Undo').click()
    await expect(planning.shifts(dayOf(4))).toHaveText(/^09:00–13:00/)
  })
  await test.step('the whole series', async () => {
    await planning.shifts(dayOf(2)).click()
    await page.getByLabel('The whole series').check()
    await page.getByRole('checkbox', { name: 'Friday' }).uncheck()
    await page.getByLabel('Listeners at least').fill('1')
    await look(page, 'schedule-series')
    await jonas.button('Save').click()
    await expect(planning.shifts(dayOf(4))).toHaveCount(0)
    await expect(planning.shifts(dayOf(2))).toHaveText(/1 of 1/)
  })
})
