// The first run: the link that the server printed opens the set-up page, once; everybody else is told in words.

import type { House } from './house/house.ts'
import { expect, test } from './journey.ts'
import { Staff } from './people/staff.ts'

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

  await test.step('the admin signs in, takes calls and answers', async () => {
    await mika.page.getByRole('link', { name: 'Go to sign in' }).click()
    await mika.signsIn({ email: OWN.Email, password: OWN.Password })
    await mika.becomes('Online')
    await mika.page.getByRole('button', { name: 'Accept calls from' }).click()
    await mika.page.getByRole('switch', { name: 'Night line' }).click()
    await mika.page.keyboard.press('Escape')
    await expect(mika.page.getByText('Night line, open, 1 answering')).toBeVisible()
    const visitor = await people.visitor(house, 'night-line')
    await visitor.says('Is this the night line?')
    await mika.claims(await visitor.handle())
    await mika.says('It is')
    await expect(visitor.log).toContainText('It is')
    await picture(mika.page, 'set-up-4-first-chat')
  })
})

test('the sample way shows its sign-ins, and one of them answers a visitor', async ({ emptyHouse: house, people, picture }) => {
  const { context } = await people.browser()
  const ana = new Staff(await context.newPage())
  await ana.page.goto(linkOf(house))
  await ana.page.getByRole('tab', { name: 'The sample organisation' }).click()
  await ana.button('Fill in the sample organisation').click()
  const signIns = ana.page.getByRole('list', { name: 'Sign-ins of the sample organisation' }).getByRole('listitem')
  await expect(signIns).toHaveCount(12)
  await picture(ana.page, 'set-up-5-sample')
  const [email, password] = ((await signIns.filter({ hasText: /^Ana / }).textContent()) ?? '').match(/ana@\S+\.org|(\w{4}-){3}\w{4}/g) ?? []
  await ana.page.getByRole('link', { name: 'Go to sign in' }).click()
  await ana.signsIn({ email: email ?? '', password: password ?? '' })
  await ana.becomes('Online')
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('Hello')
  await ana.claims(await visitor.handle())
})
