// A schedule among people: two who plan at once, whoever takes a shift or has days off, and a week of many.

import { expect, test } from './journey.ts'
import { look } from './look.ts'
import { dayOf, monday, mornings, Planning } from './people/planning.ts'

test('of two who change the same shift the second is told', async ({ ownHouse: house, people }) => {
  const [jonas, tobias] = [await people.staff(house, 'Jonas'), await people.staff(house, 'Tobias')]
  const [first, second] = [new Planning(house, jonas.page), new Planning(house, tobias.page)]
  await first.plans('Listening line', mornings)
  await first.opens('Listening line')
  await tobias.page.goto(jonas.page.url())
  await second.shifts(monday).click()
  await first.shifts(monday).focus()
  await jonas.page.keyboard.press('Alt+ArrowDown')
  await expect(first.shifts(monday)).toHaveText(/^09:15/)

  await test.step('it is said while it is open', async () => {
    await expect(tobias.page.getByText('Somebody else has changed this shift')).toBeVisible()
    await look(tobias.page, 'schedule-meanwhile')
  })
  await test.step('saving all the same is refused, and nothing is overwritten', async () => {
    await tobias.page.getByRole('dialog').getByLabel('From').fill('12:00')
    await tobias.button('Save').click()
    await expect(tobias.page.getByRole('alert').filter({ hasText: 'Somebody else has changed this meanwhile.' })).toBeVisible()
    await expect(first.shifts(monday)).toHaveText(/^09:15/)
  })
  await test.step('once it is shown as it is, it can be changed', async () => {
    await tobias.button('Show what it is now').click()
    await expect(tobias.page.getByRole('dialog').getByLabel('From')).toHaveValue('09:15')
    await tobias.page.getByRole('dialog').getByLabel('From').fill('12:00')
    await tobias.button('Save').click()
    await expect(first.shifts(monday)).toHaveText(/^12:00/)
  })
  await test.step('what somebody has changed since is not undone', async () => {
    await jonas.button('Undo').click()
    await expect(jonas.page.getByRole('alert').filter({ hasText: 'Somebody else has changed this meanwhile.' })).toBeVisible()
    await expect(first.shifts(monday)).toHaveText(/^12:00/)
  })
})

test('a listener takes an open shift and steps down, and days off are respected', async ({ ownHouse: house, people }) => {
  const [jonas, ana] = [await people.staff(house, 'Jonas'), await people.staff(house, 'Ana')]
  const [plans, own] = [new Planning(house, jonas.page), new Planning(house, ana.page)]
  await plans.plans('Listening line', mornings)
  await plans.opens('Listening line', 'week', dayOf(7))
  await own.opens('Listening line', 'week', dayOf(7))

  await test.step('she takes it, and whoever plans sees it at once', async () => {
    await expect(own.shifts(dayOf(8))).toHaveText(/Open to you/)
    await own.shifts(dayOf(8)).click()
    await look(ana.page, 'schedule-take')
    await ana.button('Take this shift as listener').click()
    await expect(ana.page.getByRole('dialog')).toContainText('You are on it.')
    await expect(plans.shifts(dayOf(8))).toHaveText(/Ana/)
  })
  await test.step('she leaves it again, while it is far enough away', async () => {
    await ana.button('Step down from this shift').click()
    await expect(plans.shifts(dayOf(8))).not.toHaveText(/Ana/)
    await ana.button('Close').click()
  })
  await test.step('she cannot plan', async () => {
    await expect(ana.button('New shift')).toHaveCount(0)
    await own.shifts(dayOf(9)).focus()
    await ana.page.keyboard.press('Alt+ArrowDown')
    await expect(own.shifts(dayOf(9))).toHaveText(/^09:00/)
  })
  await test.step('on a day she has off she is not offered, and planned before she stands out', async () => {
    await own.shifts(dayOf(10)).click()
    await ana.button('Take this shift as listener').click()
    await expect(ana.page.getByRole('dialog')).toContainText('You are on it.')
    await ana.button('Close').click()
    await ana.button('My days off').click()
    await ana.page.getByLabel('First day off').fill(dayOf(10))
    await ana.page.getByLabel('Last day off').fill(dayOf(11))
    await ana.button('Add days off').click()
    await expect(ana.page.getByRole('dialog').getByRole('listitem')).toHaveCount(1)
    await look(ana.page, 'schedule-off')
    await expect(plans.shifts(dayOf(10))).toHaveText(/Ana has the day off/)
    await plans.shifts(dayOf(11)).click()
    const whom = jonas.page.getByRole('combobox', { name: 'Put somebody on as listener' })
    await expect(whom.getByRole('option', { disabled: false })).toContainText(['Ben', 'Ana, has that day off'])
  })
})

test('a week of 40 people is to be read at a glance', async ({ ownHouse: house, people, watch }) => {
  const [noor, jonas] = [await people.staff(house, 'Noor'), await people.staff(house, 'Jonas')]
  const [keeps, plans] = [new Planning(house, noor.page), new Planning(house, jonas.page)]
  const names = await keeps.joins('Listening line', 30)
  await keeps.placed('Listening line', ['Noor', 'Tobias', 'Iris', 'Mateo', 'Hana'])
  const all = ['Ana', 'Ben', 'Noor', 'Tobias', 'Iris', 'Mateo', 'Hana', ...names]
  let next = 0
  for (const [nth, from] of [6, 10, 14, 18, 22].entries()) {
    for (const [day, weekday] of ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'].entries()) {
      if (nth === 4 && day > 4) continue
      const guided = nth === 1 || nth === 2
      const count = (day + nth) % 5 === 0 ? 2 : 4
      const listeners = Array.from({ length: count }, () => ({ name: all[next++ % all.length] ?? '', slot: 'listener' as const }))
      const guides =
        guided && day < 5
          ? [{ name: nth === 1 ? 'Jonas' : 'Selma', slot: nth === 1 ? ('coordinator' as const) : ('supervisor' as const) }]
          : []
      const slots = { supervisor: nth === 2 ? 1 : 0, coordinator: nth === 1 ? 1 : 0, listeners: { least: 3, most: 5 } } as const
      await plans.plans(
        'Listening line',
        { date: dayOf(day), from: from * 60, to: (from + 4) * 60 + (nth === 2 ? 30 : 0), slots, rule: `FREQ=WEEKLY;BYDAY=${weekday}` },
        [...guides, ...listeners],
      )
    }
  }
  await plans.opens('Listening line')
  await expect(plans.shifts(monday)).toHaveCount(5)
  await look(jonas.page, 'schedule-week')
  await jonas.page.getByText('Person', { exact: true }).click()
  await expect(jonas.page.getByRole('row')).toHaveCount(41)
  await look(jonas.page, 'schedule-person')
  await jonas.page.getByText('Day', { exact: true }).click()
  await expect(plans.shifts(monday)).toHaveCount(5)
  await look(jonas.page, 'schedule-day')

  await test.step('what cannot be fetched says so, and is tried again', async () => {
    watch.linesBreak()
    await jonas.page.route('**/roster?**', (route) => route.abort())
    await jonas.button('Next day').click()
    await expect(jonas.page.getByText('Earshot cannot be reached right now.')).toBeVisible()
    await look(jonas.page, 'schedule-unreached')
    await jonas.page.unroute('**/roster?**')
    await jonas.button('Try again').click()
    await expect(plans.shifts(dayOf(1))).toHaveCount(6)
  })
})
