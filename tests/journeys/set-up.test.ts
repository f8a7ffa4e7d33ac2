// The first run: the link that the server printed opens the set-up page, once; everybody else is told in words.

import type { House } from './house/house.ts'
import { expect, test } from './journey.ts'
import { look } from './look.ts'
import { Staff } from './people/staff.ts'
import { Visitor } from './people/visitor.ts'

const OWN = {
  'Name of the organisation': 'Harbour Line',
  'Your public name': 'Mika',
  Email: 'mika@example.org',
  Password: 'a sentence that is long enough',
  'Name of the first desk': 'Night line',
}

const linkOf = (house: House): string => /To set it up, open (\S+)/.exec(house.printed())?.[1] ?? ''

async function fill({ page }: Staff): Promise<void> {
  for (const [label, text] of Object.entries(OWN)) await page.getByLabel(label, { exact: true }).fill(text)
}

test('the printed link makes an admin and a desk, and one can sign in and chat', async ({ emptyHouse: house, people, picture }) => {
  const { context } = await people.browser()
  const [mika, late] = [new Staff(await context.newPage()), new Staff(await context.newPage())]

  await test.step('without the link one is told where it is', async () => {
    await mika.page.goto(house.url)
    await expect(mika.page.getByRole('heading', { name: 'Earshot is not set up yet' })).toBeVisible()
    await picture(mika.page, 'set-up-1-not-yet')
    await mika.page.goto(`${house.url}/set-up`)
    await expect(mika.page.getByRole('heading', { name: 'This link is not complete' })).toBeVisible()
  })

  await test.step('a wrong token is refused, and what was typed stays', async () => {
    await mika.page.goto(`${house.url}/set-up#made-up`)
    await fill(mika)
    await mika.button('Set up').click()
    await expect(mika.page.getByText('This set-up link is not valid. Use the newest one that the server printed.')).toBeVisible()
    await expect(mika.page.getByLabel('Name of the organisation')).toHaveValue('Harbour Line')
    await picture(mika.page, 'set-up-2-wrong-token')
  })

  await test.step('the right one works, once', async () => {
    await late.page.goto(linkOf(house))
    await fill(late)
    await mika.page.goto(linkOf(house))
    await fill(mika)
    await mika.page.getByRole('radio', { name: /^Listening line/ }).check()
    await mika.button('Set up').click()
    await expect(mika.page.getByRole('heading', { name: 'Earshot is set up' })).toBeVisible()
    await late.button('Set up').click()
    await expect(late.page.getByText('Earshot is set up already. Please sign in.')).toBeVisible()
    await late.page.reload()
    await expect(late.page.getByRole('heading', { name: 'Earshot is set up already' })).toBeVisible()
    await picture(late.page, 'set-up-3-already')
  })

  await test.step('the set-up ends with a chat with oneself, in two windows of one browser', async () => {
    await look(mika.page, 'staff-set-up-done')
    await mika.page.getByRole('link', { name: 'Chat with yourself' }).click()
    const guide = mika.page.getByRole('region', { name: 'Your first chat' })
    await expect(guide).toContainText('step 1 of 4')
    await guide.getByRole('button', { name: 'Take calls' }).click()
    await expect(guide).toContainText('step 2 of 4')
    await expect(guide).toBeFocused()
    await expect(mika.page.getByText('Night line, open, 1 answering')).toBeVisible()
    await look(mika.page, 'staff-first-chat')
    const opening = context.waitForEvent('page')
    await guide.getByRole('link', { name: 'Open the visitor’s page' }).click()
    const visitor = new Visitor(await opening)
    await visitor.says('Is this the night line?')
    await expect(guide).toContainText('step 3 of 4')
    await mika.claims(await visitor.handle())
    await expect(guide).toContainText('step 4 of 4')
    await mika.page.reload()
    await mika.says('It is')
    await expect(visitor.log).toContainText('It is')
    await expect(guide).toContainText('That was a whole chat')
    await look(mika.page, 'staff-first-chat-done')
    await guide.getByRole('link', { name: 'Invite people' }).click()
    await expect(mika.page.getByRole('heading', { name: 'People', exact: true })).toBeVisible()
    await expect(guide).toHaveCount(0)
  })
})

test('the chat with oneself can be skipped, at once or on the way', async ({ emptyHouse: house, people }) => {
  const { context } = await people.browser()
  const mika = new Staff(await context.newPage())
  await mika.page.goto(linkOf(house))
  await fill(mika)
  await mika.button('Set up').click()
  const guide = mika.page.getByRole('region', { name: 'Your first chat' })
  await mika.page.getByRole('link', { name: 'Chat with yourself' }).click()
  await guide.getByRole('button', { name: 'Skip this' }).click()
  await expect(guide).toHaveCount(0)
  await mika.page.reload()
  await expect(mika.status).toBeVisible()
  await expect(guide).toHaveCount(0)
})

test('the sample way shows its sign-ins, and one of them answers a visitor', async ({ emptyHouse: house, people, picture }) => {
  const { context } = await people.browser()
  const ana = new Staff(await context.newPage())
  await ana.page.goto(linkOf(house))
  await ana.page.getByRole('tab', { name: 'The sample organisation' }).click()
  await ana.button('Fill in the sample organisation').click()
  const signIns = ana.page.getByRole('list', { name: 'Sign-ins of the sample organisation' }).getByRole('listitem')
  await expect(signIns).toHaveCount(12)
  await picture(ana.page, 'set-up-4-sample')
  const [email, password] = ((await signIns.filter({ hasText: /^Ana / }).textContent()) ?? '').match(/ana@\S+\.org|(\w{4}-){3}\w{4}/g) ?? []
  await ana.page.getByRole('link', { name: 'Go to sign in' }).click()
  await ana.signsIn({ email: email ?? '', password: password ?? '' })
  await ana.becomes('Online')
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('Hello')
  await ana.claims(await visitor.handle())
})
