// Looking after people: they join by a link, are placed, lose their password, and leave. And what one sees to oneself: name, picture, sign-ins.

import type { Page } from '@playwright/test'
import type { House } from './house/house.ts'
import { expect, test } from './journey.ts'
import { look } from './look.ts'
import type { People } from './people/people.ts'
import { Staff } from './people/staff.ts'

const KIM = { email: 'kim@example.org', password: 'a sentence that is long enough' }
const OTHER_PASSWORD = 'another sentence, just as long'
/** One red pixel. */
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==', 'base64')
/** What the product promises for whoever is shut out, in milliseconds. */
const SHUT_OUT_WITHIN = 5_000

const line = (page: Page, email: string) => page.getByRole('listitem').filter({ hasText: email })
const isOut = ({ page }: Staff) => expect(page.getByLabel('Password')).toBeVisible({ timeout: SHUT_OUT_WITHIN })

async function at(people: People, url: string): Promise<Staff> {
  const { context } = await people.browser()
  const person = new Staff(await context.newPage())
  await person.page.goto(url)
  return person
}

async function opensPeople(noor: Staff, house: House): Promise<void> {
  await noor.page.goto(`${house.url}/people`)
  await expect(noor.page.getByRole('heading', { name: 'People', exact: true })).toBeVisible()
}

async function invites(noor: Staff): Promise<string> {
  await noor.page.getByLabel('Email').fill(KIM.email)
  await noor.page.getByRole('combobox', { name: 'Role at Listening line' }).selectOption('Listener')
  await noor.button('Make an invitation link').click()
  const link = noor.page.getByLabel('Invitation link')
  await expect(link).toHaveValue(/\/invitation#\S{20,}$/)
  await expect(noor.page.getByText(`Pass this link on to ${KIM.email} yourself.`)).toBeVisible()
  await look(noor.page, 'staff-people-invited', link)
  return link.inputValue()
}

async function joins(kim: Staff): Promise<void> {
  await expect(kim.page.getByRole('heading', { name: 'Join Larkfield Commons' })).toBeVisible()
  await expect(kim.page.getByText('Listening line: Listener')).toBeVisible()
  await look(kim.page, 'staff-join')
  await kim.page.getByLabel('Your public name').fill('(S) Kim')
  await kim.page.getByLabel('Password').fill(KIM.password)
  await kim.button('Join').click()
  await expect(kim.page.getByText('A name cannot begin like a role mark, such as “(S)”.')).toBeVisible()
  await kim.page.getByLabel('Your public name').fill('Kim')
  await kim.button('Join').click()
  await expect(kim.page.getByRole('heading', { name: 'You are in' })).toBeVisible()
  await look(kim.page, 'staff-joined')
}

test('somebody joins by a link, shows a name and a picture, and looks after their sign-ins', async ({ ownHouse: house, people }) => {
  const noor = await people.staff(house, 'Noor')
  await opensPeople(noor, house)
  const link = await invites(noor)
  const kim = await at(people, link)
  await joins(kim)
  const late = await at(people, link)
  await expect(late.page.getByRole('heading', { name: 'This link does not open anything' })).toBeVisible()
  await look(late.page, 'staff-link-over')

  await test.step('the profile', async () => {
    await kim.page.getByRole('link', { name: 'Go to sign in' }).click()
    await kim.signsIn(KIM)
    await kim.page.getByRole('button', { name: 'Profile of Kim' }).click()
    await kim.page.getByRole('menuitem', { name: 'Your profile' }).click()
    const picture = kim.page.getByRole('main').locator('img')
    await expect(picture).toBeHidden()
    await kim.page.getByLabel('Choose a picture').setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: PIXEL })
    await expect
      .poll(() => picture.evaluateAll((all) => all.some((one) => one instanceof HTMLImageElement && one.naturalWidth > 0)))
      .toBe(true)
    await expect(picture).toBeVisible()
    await kim.page
      .getByLabel('Choose a picture')
      .setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: Buffer.from('no picture') })
    await expect(kim.page.getByText('This file is not a picture that this browser can read.')).toBeVisible()
    await kim.page.getByLabel('Public name').fill('Kim from the harbour')
    await kim.button('Save').click()
    await expect(kim.page.getByRole('button', { name: 'Profile of Kim from the harbour' })).toBeVisible()
  })

  await test.step('a sign-in elsewhere is listed and ended', async () => {
    const elsewhere = await at(people, house.url)
    await elsewhere.signsIn(KIM)
    await kim.page.reload()
    const signIns = kim.page.getByRole('listitem').filter({ hasText: 'Signed in' })
    await expect(signIns).toHaveCount(2)
    await look(kim.page, 'staff-own-profile')
    await signIns.getByRole('button', { name: /^End the sign-in of / }).click()
    await isOut(elsewhere)
    await expect(signIns).toHaveCount(1)
    await expect(kim.page.getByText('this window')).toBeVisible()
  })

  await test.step('put on another desk, they accept among the alerts; shut out, their windows close', async () => {
    await opensPeople(noor, house)
    await line(noor.page, KIM.email).getByRole('button', { name: 'Change Kim from the harbour' }).click()
    const form = line(noor.page, KIM.email)
    await form.getByRole('combobox', { name: 'Role at Circulation' }).selectOption('Coordinator')
    await form.getByRole('button', { name: 'Save' }).click()
    await expect(form.getByText('Saved.')).toBeVisible()
    await expect(noor.page.getByText('Coordinator, Circulation (invited)')).toBeVisible()
    await kim.button('1 alert').click()
    await expect(kim.page.getByText('Noor invites you to Circulation as a coordinator')).toBeVisible()
    await expect(kim.page.getByText('Circulation, closed')).toHaveCount(0)
    await look(kim.page, 'staff-desk-invited')
    await kim.button('Accept Circulation').click()
    await expect(kim.page.getByText('Circulation, closed')).toBeVisible()
    await expect(kim.button('1 alert')).toHaveCount(0)
    await form.getByRole('checkbox', { name: 'May sign in' }).uncheck()
    await form.getByRole('button', { name: 'Save' }).click()
    await isOut(kim)
    await expect(line(noor.page, KIM.email)).toContainText('Shut out')
    await kim.page.getByLabel('Email').fill(KIM.email)
    await kim.page.getByLabel('Password').fill(KIM.password)
    await kim.button('Sign in').click()
    await expect(kim.page.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible()
    await expect(kim.status).toHaveCount(0)
  })
})

test('a lost password: the same is said to everybody, and a link sets another one', async ({ ownHouse: house, people }) => {
  const asks = async (email: string): Promise<string | null> => {
    const { page } = await at(people, house.url)
    await page.getByRole('link', { name: 'Forgotten your password?' }).click()
    await expect(page.getByRole('heading', { name: 'Forgotten your password?' })).toBeVisible()
    if (email === 'wen@example.org') await look(page, 'staff-lost-password')
    await page.getByLabel('Email').fill(email)
    await page.getByRole('button', { name: 'Ask for a link' }).click()
    await expect(page.getByRole('heading', { name: 'Asked' })).toBeVisible()
    if (email === 'wen@example.org') await look(page, 'staff-lost-asked')
    return page.getByRole('main').textContent()
  }
  const wen = await people.staff(house, 'Wen')
  const told = await asks('wen@example.org')
  expect(await asks('nobody@example.org')).toBe(told)

  const noor = await people.staff(house, 'Noor')
  await opensPeople(noor, house)
  await expect(line(noor.page, 'wen@example.org')).toContainText('asks for a new password')
  await line(noor.page, 'wen@example.org').getByRole('button', { name: 'Change Wen' }).click()
  await noor.button('Make a link for a new password').click()
  const link = noor.page.getByLabel('Link for a new password')
  await expect(link).toHaveValue(/\/new-password#\S{20,}$/)
  await expect(line(noor.page, 'wen@example.org')).not.toContainText('asks for a new password')
  await look(noor.page, 'staff-people-reset', link)

  const href = await link.inputValue()
  const again = await at(people, href)
  await again.page.getByLabel('Password').fill(OTHER_PASSWORD)
  await look(again.page, 'staff-new-password')
  await again.button('Set the new password').click()
  await expect(again.page.getByRole('heading', { name: 'The new password is set' })).toBeVisible()
  await isOut(wen)
  await wen.page.getByLabel('Password').fill(house.signIn('Wen').password)
  await wen.page.getByLabel('Email').fill('wen@example.org')
  await wen.button('Sign in').click()
  await expect(wen.page.getByText('Email and password do not belong together.')).toBeVisible()
  await wen.signsIn({ email: 'wen@example.org', password: OTHER_PASSWORD })

  const late = await at(people, href)
  await late.page.getByLabel('Password').fill(OTHER_PASSWORD)
  await late.button('Set the new password').click()
  await expect(late.page.getByText('This link was used already, was taken back or is more than a week old.')).toBeVisible()
})

test('what is sent twice is done once, and what is said to be saved is', async ({ ownHouse: house, people }) => {
  const noor = await people.staff(house, 'Noor')
  await opensPeople(noor, house)

  await test.step('two clicks make one invitation', async () => {
    await noor.page.getByLabel('Email').fill(KIM.email)
    await noor.button('Make an invitation link').dblclick()
    await expect(noor.page.getByLabel('Invitation link')).toBeVisible()
    await noor.page.reload()
    await expect(line(noor.page, KIM.email)).toHaveCount(1)
  })

  await test.step('a change after saving is not saved', async () => {
    await noor.button('Change Ben').click()
    const form = line(noor.page, 'ben@example.org')
    await form.getByRole('combobox', { name: 'Role at Circulation' }).selectOption('Trainee')
    await form.getByRole('button', { name: 'Save' }).click()
    await expect(form.getByText('Saved.')).toBeVisible()
    await form.getByRole('combobox', { name: 'Role at Circulation' }).selectOption('Listener')
    await expect(form.getByText('Saved.')).toBeHidden()
  })
})
