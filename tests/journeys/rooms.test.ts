// Colleagues among themselves: the desk's room, mentions, direct messages, rooms of one's own, announcements, and asking from inside a chat.

import { expect, type Page } from '@playwright/test'
import { test } from './journey.ts'
import { look } from './look.ts'

const box = (page: Page) => page.getByRole('textbox', { name: /^Write to / })
const log = (page: Page) => page.getByRole('log')
const alert = (page: Page, count = 1) => page.getByRole('button', { name: count === 1 ? '1 alert' : `${count} alerts` })
const noAlert = (page: Page) => expect(page.getByRole('button', { name: /^\d+ alerts?$/ })).toHaveCount(0)

async function says(page: Page, text: string): Promise<void> {
  await box(page).fill(text)
  await box(page).press('Enter')
  await expect(log(page)).toContainText(text)
  await expect(log(page).getByText('Sending')).toHaveCount(0)
}

const toTeam = (page: Page) => page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: /^Team/ }).click()
const toRoom = (page: Page, name: string) => page.getByRole('navigation', { name: 'Team' }).getByRole('link', { name }).click()

test('a mention calls a colleague on two devices, and reading it on one is enough', async ({ ownHouse: house, people }) => {
  const [ben, jonas] = [await people.staff(house, 'Ben'), await people.staff(house, 'Jonas')]
  const phone = await people.staff(house, 'Jonas')
  await toTeam(ben.page)
  await look(ben.page, 'team-empty')
  await toRoom(ben.page, 'Listening line')
  await expect(log(ben.page)).toContainText('The room was made')

  await test.step('an @ finds who is on the desk', async () => {
    await box(ben.page).pressSequentially('Can you look in, @jo')
    await expect(ben.page.getByRole('listbox').getByRole('option')).toHaveText([/^\(C\) Jonas/])
    await look(ben.page, 'team-mention')
    await box(ben.page).press('Enter')
    await expect(box(ben.page)).toHaveValue('Can you look in, @Jonas ')
    await box(ben.page).press('Enter')
    await expect(log(ben.page)).toContainText('Can you look in, @Jonas')
  })

  await test.step('both windows of the one who is called say so, and one that reads it is enough for both', async () => {
    await expect(alert(jonas.page)).toBeVisible()
    await alert(phone.page).click()
    await expect(phone.page.getByRole('dialog')).toContainText('You are mentioned in Listening line')
    await phone.page.getByRole('button', { name: 'Read Listening line' }).click()
    await expect(log(phone.page)).toContainText('Can you look in')
    await noAlert(phone.page)
    await noAlert(jonas.page)
  })

  await test.step('what is said is read at once', async () => {
    await says(phone.page, 'On my way')
    await expect(log(ben.page)).toContainText('On my way')
    await look(ben.page, 'team-room')
  })
})

test('a direct message reaches the other one alone, and calls nobody who takes none', async ({ ownHouse: house, people }) => {
  const [ben, jonas, sofia] = [await people.staff(house, 'Ben'), await people.staff(house, 'Jonas'), await people.staff(house, 'Selma')]
  await test.step('my coordinator is one click away', async () => {
    await ben.button('My supervisor and coordinator').click()
    await look(ben.page, 'team-guides')
    await ben.page.getByRole('region', { name: 'My coordinator' }).getByRole('button', { name: 'Write to Jonas' }).click()
    await expect(ben.page.getByRole('heading', { level: 2, name: 'Jonas' })).toBeVisible()
    await says(ben.page, 'Are you free at noon?')
  })
  await test.step('it calls, and is answered', async () => {
    await alert(jonas.page).click()
    await expect(jonas.page.getByRole('dialog')).toContainText('Ben has written to you')
    await jonas.page.getByRole('button', { name: 'Read Ben' }).click()
    await expect(log(jonas.page)).toContainText('Are you free at noon?')
    await says(jonas.page, 'Yes')
    await expect(log(ben.page)).toContainText('Yes')
    await noAlert(sofia.page)
  })
  await test.step('whoever takes none is not called, and the other one is told', async () => {
    await ben.button('Accept calls from').click()
    await ben.page.getByRole('switch', { name: 'Direct messages' }).click()
    await look(ben.page, 'team-direct-off')
    await ben.page.keyboard.press('Escape')
    await toTeam(ben.page)
    await jonas.page.reload()
    await expect(jonas.page.getByText('Ben takes no direct messages right now')).toBeVisible()
    await says(jonas.page, 'Later then')
    await expect(ben.page.getByRole('link', { name: 'Jonas 1 new' })).toBeVisible()
    await noAlert(ben.page)
  })
})

test('a room of one’s own: invited, accepted, named, and left', async ({ ownHouse: house, people }) => {
  const [ben, sofia] = [await people.staff(house, 'Ben'), await people.staff(house, 'Selma')]
  await toTeam(ben.page)
  await ben.button('New room').click()
  await ben.page.getByLabel('Name of the room').fill('Evening shift')
  await ben.page.getByLabel('Find somebody').fill('sel')
  await ben.page.getByRole('checkbox', { name: 'Invite Selma' }).check()
  await look(ben.page, 'team-new-room')
  await ben.button('Make the room').click()
  await expect(ben.page.getByRole('heading', { level: 2, name: 'Evening shift' })).toBeVisible()

  await test.step('the invitation calls, with its green Accept', async () => {
    await alert(sofia.page).click()
    await expect(sofia.page.getByRole('dialog')).toContainText('Ben invites you to Evening shift')
    await look(sofia.page, 'team-invited')
    await sofia.page.getByRole('button', { name: 'Accept Evening shift' }).click()
    await expect(sofia.page.getByRole('heading', { level: 2, name: 'Evening shift' })).toBeVisible()
    await says(sofia.page, 'Here I am')
    await expect(log(ben.page)).toContainText('Here I am')
  })
  await test.step('it is given another name, for both', async () => {
    await ben.button('2 people').click()
    await ben.page.getByLabel('Give it another name').fill('Late shift')
    await look(ben.page, 'team-people')
    await ben.button('Save the name').click()
    await ben.button('Done').click()
    await expect(sofia.page.getByRole('heading', { level: 2, name: 'Late shift' })).toBeVisible()
  })
  await test.step('one’s own words are deleted, and the room says so', async () => {
    await sofia.page.getByRole('button', { name: 'More about the message of Selma' }).click()
    await sofia.page.getByRole('menuitem', { name: 'Delete' }).click()
    await sofia.button('Delete it').click()
    await expect(log(ben.page)).not.toContainText('Here I am')
    await expect(log(ben.page)).toContainText('Selma deleted a message')
  })
  await test.step('whoever leaves reads it no more', async () => {
    await sofia.button('2 people').click()
    await sofia.button('Leave the room').click()
    await look(sofia.page, 'team-leave')
    await sofia.button('Leave').click()
    await expect(sofia.page.getByRole('link', { name: 'Late shift' })).toHaveCount(0)
    await expect(log(ben.page)).toContainText('Selma has left')
  })
})

test('what is announced stands on every screen until it is read, and on top until it ends', async ({ ownHouse: house, people }) => {
  const [ben, jonas] = [await people.staff(house, 'Ben'), await people.staff(house, 'Jonas')]
  await toTeam(jonas.page)
  await toRoom(jonas.page, 'Listening line')
  await jonas.button('Announce').click()
  await jonas.page.getByLabel('What everybody should know').fill('The help page has moved: use the new one.')
  await look(jonas.page, 'team-announce')
  await jonas.button('Announce it').click()
  const said = jonas.page.getByRole('region', { name: 'Announced by (C) Jonas' })
  await expect(said).toContainText('The help page has moved')

  await test.step('it calls, and stands on the dashboard', async () => {
    await expect(alert(ben.page)).toBeVisible()
    await ben.page.goto(house.url)
    await expect(ben.page.getByRole('region', { name: 'Announcements' })).toContainText('The help page has moved')
    await look(ben.page, 'team-dashboard')
    await ben.page.getByRole('region', { name: 'Announcements' }).getByRole('button', { name: 'I have read it' }).click()
    await noAlert(ben.page)
    await expect(said).toContainText('Read by 1 other')
  })
  await test.step('a message is pinned, and taken off again', async () => {
    await says(jonas.page, 'The new page is under Help')
    await jonas.page
      .getByRole('button', { name: /^More about the message of/ })
      .last()
      .click()
    await jonas.page.getByRole('menuitem', { name: 'Pin' }).click()
    await jonas.page.getByText('1 pinned message').click()
    await look(jonas.page, 'team-pinned')
    await jonas.page.getByRole('button', { name: /^Take the message/ }).click()
    await expect(jonas.page.getByText('1 pinned message')).toHaveCount(0)
  })
  await test.step('taken back it is gone for everybody', async () => {
    await said.getByRole('button', { name: 'Take it back' }).click()
    await expect(ben.page.getByRole('region', { name: 'Announcements' })).toHaveCount(0)
  })
})

test('from inside a chat the room is asked, without what says who the visitor is; and told that the chat comes first', async ({
  ownHouse: house,
  people,
}) => {
  const [ben, jonas] = [await people.staff(house, 'Ben'), await people.staff(house, 'Jonas')]
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('I am at kim@mail.example, can I call 020 7946 0958?')
  await ben.claims(await visitor.handle())
  await test.step('the room opens beside the chat', async () => {
    await ben.button('Ask the room').click()
    await ben.button('Add what the visitor wrote last, without names and numbers').click()
    await expect(box(ben.page)).toHaveValue(/can I call \[…\]\?/)
    await expect(box(ben.page)).not.toHaveValue(/kim@|7946/)
    await box(ben.page).press('End')
    await box(ben.page).press('Control+End')
    await box(ben.page).pressSequentially('May we give out the number of the office?')
    await box(ben.page).press('Enter')
    await expect(ben.page.getByRole('dialog').getByRole('log')).toContainText('May we give out the number')
    await look(ben.page, 'team-ask')
    await ben.button('Done').click()
    await expect(ben.messageBox).toBeVisible()
  })
  await test.step('“I am on a chat” says whom to ask instead', async () => {
    await ben.log.focus()
    await ben.page.keyboard.press('s')
    await ben.page.keyboard.press('c')
    await ben.page.getByLabel('Whom to ask instead').selectOption('(C) Jonas')
    await look(ben.page, 'team-on-chat')
    await ben.button('Tell the room').click()
    await expect(ben.page.getByText('It stands in the room of Listening line now.')).toBeVisible()
    await expect(ben.button('Done')).toBeFocused()
    await look(ben.page, 'team-on-chat-told')
    await ben.button('Done').press('Enter')
    await toTeam(jonas.page)
    await toRoom(jonas.page, 'Listening line')
    await expect(log(jonas.page)).toContainText('Ben is on a chat, which comes first: ask Jonas instead')
    await expect(log(jonas.page)).toContainText('May we give out the number of the office?')
    await expect(log(jonas.page)).not.toContainText('kim@')
  })
})
