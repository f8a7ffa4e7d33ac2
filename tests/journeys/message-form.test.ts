// A message left in a desk's own form: each kind of question, what is wrong said at it, kept over a reload and a change of the form, and read by staff.

import { expect, test } from './journey.ts'
import { look } from './look.ts'
import { keepForm, question } from './people/forms.ts'

const plain = (...labels: readonly string[]) => labels.map((label) => ({ label, help: '' }))
const EVERY_KIND = [
  question('text', 'long', 'Your message', { required: true, takes: 'question' }),
  question('who', 'choice', 'Who are you?', { required: true, options: plain('Student', 'Teacher', 'أستاذ زائر') }),
  question('days', 'several', 'When can we reach you?', { options: plain('Mornings', 'Afternoons') }),
  question('hurry', 'scale', 'How urgent is it?', {
    options: [
      { label: '1', help: 'No hurry' },
      { label: '2', help: 'This week' },
    ],
  }),
  question('copies', 'number', 'How many copies?', { least: 1, most: 5 }),
  question('by', 'date', 'Wanted by'),
  question('name', 'short', 'Your name', { takes: 'name' }),
  question('email', 'email', 'Your email', { required: true, help: 'So that we can answer.' }),
  question('phone', 'phone', 'Your phone number'),
  question('new', 'yes-no', 'Is this your first time here?'),
]
const FORM = {
  use: 'message',
  title: 'A message to the library',
  note: 'سنجيبك قريبا. We answer within two days.',
  fields: EVERY_KIND,
  referral: null,
}

test('a visitor fills in the desk’s form, is told what is wrong, and staff read it under its questions', async ({
  ownHouse: house,
  people,
  watch,
}) => {
  const tobias = await people.staff(house, 'Tobias', { status: 'Offline' })
  await keepForm(tobias, 'Ask the library', FORM)
  const visitor = await people.visitor(house, 'ask-the-library', { viewport: { width: 320, height: 700 } })
  const { page } = visitor
  const send = visitor.button('Leave message')
  const group = (name: string) => page.getByRole('group', { name })

  await test.step('what is missing or wrong is said at its question, and the first of it takes the focus', async () => {
    await expect(page.getByText('We answer within two days.')).toBeVisible()
    await send.click()
    await expect(visitor.box).toBeFocused()
    await expect(visitor.box).toHaveAccessibleDescription('There is nothing written yet.')
    await visitor.box.fill('Where can I see the harbour plans?')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await expect(group('Who are you?').getByRole('radio', { name: 'Student' })).toBeChecked()
    await page.getByLabel('How many copies? (optional)').fill('9')
    await page.getByLabel('Your name (optional)').fill('(S) Kim')
    await page.getByLabel('Your email').fill('kim at home')
    await send.click()
    await expect(page.getByLabel('How many copies? (optional)')).toBeFocused()
    await expect(page.getByText('Please write a number from 1 to 5.')).toBeVisible()
    await expect(page.getByText('A name cannot begin like a role mark, such as “(S)”.')).toBeVisible()
    await expect(page.getByText('This does not look like an email address.')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await look(page, 'visitor-form')
  })

  await test.step('what was written survives a reload, and a form that is changed meanwhile', async () => {
    await group('When can we reach you? (optional)').getByRole('checkbox', { name: 'Afternoons' }).check()
    await group('How urgent is it? (optional)').getByRole('radio', { name: /^2/ }).check()
    await page.getByLabel('Wanted by (optional)').fill('2026-12-24')
    await page.reload()
    await expect(visitor.box).toHaveValue('Where can I see the harbour plans?')
    await expect(group('When can we reach you? (optional)').getByRole('checkbox', { name: 'Afternoons' })).toBeChecked()
    await expect(page.getByLabel('Wanted by (optional)')).toHaveValue('2026-12-24')
    await expect(page.getByLabel('How many copies? (optional)')).toHaveValue('9')
    await page.getByLabel('How many copies? (optional)').fill('2')
    const changed = EVERY_KIND.map((one) =>
      'id' in one && one.id === 'phone' ? question('phone', 'phone', 'A number to call you at') : one,
    )
    watch.linesBreak()
    await page.route('**/api/desks/*/message-form', (route) => route.abort())
    await keepForm(tobias, 'Ask the library', { ...FORM, fields: changed })
    await expect(page.getByText('The form for a message could not be fetched.')).toBeVisible()
    await page.unroute('**/api/desks/*/message-form')
    await visitor.button('Try again').click()
    await expect(visitor.button('Try again')).toBeHidden()
    await expect(page.getByLabel('A number to call you at (optional)')).toBeVisible()
    await expect(visitor.box).toHaveValue('Where can I see the harbour plans?')
    await expect(page.getByLabel('How many copies? (optional)')).toHaveValue('2')
  })

  await page.getByLabel('Your name (optional)').fill('Kim')
  await page.getByLabel('Your email').fill('kim@example.org')
  await page.getByLabel('A number to call you at (optional)').fill('+44 20 7946 0000')
  await group('Is this your first time here? (optional)').getByRole('radio', { name: 'No', exact: true }).check()
  await send.click()
  await expect(page.getByText('Your message is kept')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Your message is kept')).toBeVisible()

  const hana = await people.staff(house, 'Hana', { status: 'Away' })
  await hana.page.getByRole('link', { name: 'Tickets' }).click()
  await hana.group('Waiting').getByRole('link').last().click()
  await expect(hana.page.getByRole('heading', { level: 2, name: 'Kim' })).toBeVisible()
  const said = (label: string) =>
    hana.log
      .locator('div')
      .filter({ has: hana.page.getByRole('term').getByText(label, { exact: true }) })
      .last()
  await expect(said('Your message')).toContainText('Where can I see the harbour plans?')
  for (const [label, answer] of [
    ['Who are you?', 'Student'],
    ['When can we reach you?', 'Afternoons'],
    ['How urgent is it?', '2'],
    ['How many copies?', '2'],
    ['Wanted by', '2026-12-24'],
    ['A number to call you at', '+44 20 7946 0000'],
    ['Is this your first time here?', 'No'],
  ] as const)
    await expect(said(label)).toContainText(answer)
  await expect(hana.page.getByRole('definition').filter({ hasText: 'kim@example.org' }).last()).toBeVisible()
  await look(hana.page, 'staff-message-form')
})

test('what was begun as a chat goes on in the form, when nobody can answer any more', async ({ ownHouse: house, people }) => {
  const hana = await people.staff(house, 'Hana')
  const visitor = await people.visitor(house, 'ask-the-library')
  await visitor.box.fill('Is somebody there')
  await hana.becomes('Offline')
  await visitor.box.press('Enter')
  await expect(visitor.chat.getByText('Nobody is free to answer right now.')).toBeVisible()
  await expect(visitor.chat.getByRole('group', { name: 'What is it for? (optional)' })).toBeVisible()
  await expect(visitor.box).toHaveValue('Is somebody there')
  await visitor.button('Leave message').click()
  await expect(visitor.chat.getByText('Your message is kept')).toBeVisible()
})
