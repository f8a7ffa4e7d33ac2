// Tickets: a chat is converted and left to the desk, a colleague takes it, reads, notes, gives it back and closes it; and a message that was left is one.

import { expect, test } from './journey.ts'
import { look } from './look.ts'
import type { People } from './people/people.ts'
import type { Staff } from './people/staff.ts'

const SUBJECT = 'Where the group meets'

const toTickets = (one: Staff) =>
  one.page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('link', { name: /^Tickets/ })
    .click()

/** The dialog of converting, filled in. */
async function converts(holder: Staff, keeping: 'I keep it' | 'Leave it to the desk', subject = SUBJECT): Promise<void> {
  await holder.page.getByRole('heading', { level: 2 }).first().click()
  await holder.page.keyboard.press('p')
  const dialog = holder.page.getByRole('dialog', { name: 'Convert to ticket' })
  await expect(dialog.getByLabel('Due in hours')).toHaveValue('48')
  // What is no time yet is nothing to stumble over.
  for (const hours of ['99999999999', '', '48']) await dialog.getByLabel('Due in hours').fill(hours)
  await expect(dialog.getByText('A whole number from 1 to 720. That is')).toBeVisible()
  await dialog.getByLabel('Subject').fill(subject)
  await dialog.getByLabel('What was promised').fill('To ask the coordinator and write')
  await dialog.getByLabel('Who answers').selectOption(keeping)
}
const makes = (holder: Staff) => holder.page.getByRole('dialog').getByRole('button', { name: 'Make the ticket' }).click()

/** A chat on the listening line that Ana holds. */
async function held(people: People, house: Parameters<People['staff']>[0]) {
  const ana = await people.staff(house, 'Ana')
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('Where does the evening group meet?')
  const handle = await visitor.handle()
  await ana.claims(handle)
  return { ana, visitor, handle }
}

test('converted in the chat and left to the desk: a colleague takes it, reads, notes, gives back and closes', async ({
  ownHouse: house,
  people,
}) => {
  const { ana, visitor, handle } = await held(people, house)
  const [ben, leo] = [await people.staff(house, 'Ben'), await people.staff(house, 'Leo')]
  for (const one of [ben, leo]) await toTickets(one)
  await expect(ben.page.getByText('No ticket waits for anybody.')).toBeVisible()
  await look(ben.page, 'staff-tickets-empty')

  await test.step('Ana converts while the chat goes on, and nothing changes for its visitor', async () => {
    await converts(ana, 'Leave it to the desk')
    await look(ana.page, 'staff-convert')
    await makes(ana)
    await expect(ana.log).toContainText(`Ana made it a ticket and left it to the desk: ${SUBJECT}`)
    await expect(ana.button('Convert to ticket')).toHaveCount(0)
    await look(ana.page, 'staff-converted')
    await visitor.says('Thank you')
    await ana.says('I will write to you')
    await expect(visitor.log).toContainText('I will write to you')
    await expect(ben.page.getByText(SUBJECT)).toHaveCount(0)
  })

  await test.step('once it has ended the desk sees what it is about, and reads it once it is taken', async () => {
    await ana.closes()
    await expect(ben.group('Waiting')).toContainText(SUBJECT)
    await expect(ben.group('Waiting')).toContainText('Listening line')
    await expect(ben.group('Waiting').getByRole('link')).toHaveCount(0)
    await expect(ben.page.getByRole('link', { name: 'Tickets 1 waiting' })).toBeVisible()
    await ben.page.goto(`${house.url}/tickets/${new URL(ana.page.url()).pathname.split('/').at(-1)}`)
    await expect(ben.page.getByText('This ticket was left to the desk. Take it first; then the conversation opens to you.')).toBeVisible()
    await look(ben.page, 'staff-ticket-shut')
    await ben.button(`Take the ticket of ${handle}`).click()
    await expect(ben.log).toContainText('Where does the evening group meet?')
    await expect(ben.group('Mine')).toContainText(SUBJECT)
    await ben.notes('On the second floor, as it seems')
    await look(ben.page, 'staff-ticket')
  })

  await test.step('a trainee on the desk sees none of it', async () => {
    await expect(leo.page.getByText(SUBJECT)).toHaveCount(0)
    await expect(leo.page.getByText(handle)).toHaveCount(0)
  })

  await test.step('given back it is nobody’s, and Ben reads no more', async () => {
    await ben.button('Give back').click()
    await expect(ben.log).toHaveCount(0)
    await toTickets(ana)
    await expect(ana.group('Waiting')).toContainText(SUBJECT)
    await ben.button(`Take the ticket of ${handle}`).click()
    await expect(ana.group('Taken by others')).toContainText('with Ben')
  })

  await test.step('it is closed with what became of it, found again, and opened again', async () => {
    await ben.page.getByRole('heading', { level: 2, name: handle }).click()
    await ben.page.keyboard.press('x')
    const dialog = ben.page.getByRole('dialog', { name: 'Close this ticket?' })
    await dialog.getByLabel('What became of it').selectOption('It was answered')
    await look(ben.page, 'staff-ticket-close')
    await dialog.getByRole('button', { name: 'Yes, close it' }).click()
    await expect(ben.group('Mine').getByRole('listitem')).toHaveCount(0)
    await expect(ben.group('Closed lately')).toContainText('It was answered')
    await expect(ben.log).toContainText('Ben closed the ticket: answered')
    await look(ben.page, 'staff-ticket-closed')
    await expect(ana.group('Taken by others').getByRole('listitem')).toHaveCount(0)
    await ben.button('Open again').click()
    await expect(ben.group('Mine')).toContainText(SUBJECT)
  })
  const told = await visitor.wire.told()
  for (const word of [SUBJECT, 'coordinator and write', 'converted', 'owned', 'released', 'settled', 'reopened', '"ticket'])
    expect(told).not.toContain(word)
})

test('tickets of all kinds in one list: overdue on top, and in words', async ({ ownHouse: house, people }) => {
  const { ana } = await held(people, house)
  await converts(ana, 'I keep it', 'A leaflet to send')
  await ana.page.getByLabel('Due in hours').fill('1')
  await makes(ana)
  await expect(ana.log).toContainText('Ana made it a ticket and keeps it')
  await ana.closes()
  const jonas = await people.staff(house, 'Jonas')
  await ana.becomes('Offline')
  const late = await people.visitor(house, 'listening-line')
  await late.box.fill('Please write back to me')
  await late.button('Leave message').click()
  await expect(late.chat.getByText('Your message is kept')).toBeVisible()
  await toTickets(ana)
  await expect(ana.group('Mine')).toContainText('A leaflet to send')
  await expect(ana.group('Waiting')).toContainText('Message left')

  await test.step('somebody else takes the message, and the list follows', async () => {
    await toTickets(jonas)
    await jonas.group('Waiting').getByRole('button').click()
    await expect(jonas.log).toContainText('Please write back to me')
    await expect(ana.group('Taken by others')).toContainText('with Jonas')
    await jonas.button('Give back').click()
    await expect(ana.group('Waiting')).toContainText('Message left')
  })

  await test.step('an hour and a bit later it is overdue', async () => {
    await ana.page.clock.install({ time: Date.now() + 2 * 3_600_000 })
    await ana.page.reload()
    await expect(ana.group('Mine')).toContainText('Overdue since')
    await expect(ana.group('Waiting')).not.toContainText('Overdue since')
    await look(ana.page, 'staff-tickets')
  })
})

test('what they are about cannot be fetched: the list says so, and stands', async ({ ownHouse: house, people, watch }) => {
  const { ana } = await held(people, house)
  watch.linesBreak()
  await converts(ana, 'I keep it')
  await makes(ana)
  await expect(ana.log).toContainText('Ana made it a ticket')
  await ana.page.route('**/api/tickets', (route) => route.abort())
  await toTickets(ana)
  await expect(ana.group('Mine')).toContainText('Fetching what it is about')
  await expect(ana.page.getByText('Earshot cannot be reached right now.')).toBeVisible()
  await look(ana.page, 'staff-tickets-unreached')
})

test('a desk says in how many hours a ticket is due', async ({ ownHouse: house, people }) => {
  const tobias = await people.staff(house, 'Tobias')
  await tobias.page.getByRole('link', { name: 'Desks' }).click()
  await tobias.page.getByRole('link', { name: 'Ask the library' }).click()
  const hours = tobias.page.getByLabel('Hours until a ticket is due')
  await hours.fill('24')
  await tobias.button('Save').click()
  await expect(tobias.page.getByText('Saved. Open pages follow within two seconds.')).toBeVisible()
  await look(tobias.page, 'staff-desk-tickets', tobias.page.getByText('Hours until a ticket is due'))
})
