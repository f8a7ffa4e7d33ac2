// Text that wants to be more than text is shown as text, on both faces; what cannot be kept is refused in words.

import { expect, test } from './journey.ts'

const HOSTILE = {
  script: '<script>document.title = "taken over"</script>',
  image: '<img src=x onerror="document.title = \'taken over\'">',
  markup: '</p></div><h1>Not a heading</h1> &lt;b&gt; {{7*7}}',
  address: 'javascript:alert(1) https://good.example@evil.example/ data:text/html,<script>alert(1)</script>',
  reversed: 'Pay \u202Eevil.example\u202C back \u2066isolated\u2069 \u200Fמימין לשמאל',
  emoji: `👩‍👩‍👧‍👦🏳️‍🌈👍🏿 é 中文 ${'🙃'.repeat(50)}`,
  words: `Unbroken ${'x'.repeat(400)}`,
}
const MARKS = `o${'\u0301'.repeat(200)}`
const LONGEST = `Long ${'lorem ipsum '.repeat(1000)}`.slice(0, 8000).trim().padEnd(8000, '.')

test('hostile text is text on both faces', async ({ house, people, picture }) => {
  const ana = await people.staff(house, 'Ana', { browser: { viewport: { width: 1440, height: 3000 } } })
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('Hello')
  await ana.claims(await visitor.handle())

  for (const text of Object.values(HOSTILE)) {
    await visitor.says(text)
    await expect(ana.log.getByText(text, { exact: true })).toBeVisible()
    await ana.says(text)
    await expect(visitor.log.getByText(text, { exact: true })).toHaveCount(2)
    await ana.whispers(text)
  }
  await ana.notes(HOSTILE.image)
  await ana.page.getByLabel('Visitor’s name').fill(HOSTILE.script)
  await ana.button('Save the name').click()
  await expect(ana.page.getByRole('heading', { level: 2, name: HOSTILE.script })).toBeVisible()
  for (const page of [ana.page, visitor.page]) {
    await expect(page).not.toHaveTitle(/taken over/)
    await expect(page.getByRole('heading', { name: 'Not a heading' })).toHaveCount(0)
    // The pictures of staff are our own.
    await expect(page.locator('img:not([src^="/api/people/"])')).toHaveCount(0)
    await expect(page.getByRole('link', { name: /evil|javascript|data:/ })).toHaveCount(0)
  }
  await picture(visitor.page, 'hostile-1-visitor')
  await picture(ana.page, 'hostile-2-staff')
})

test('the longest text is kept whole, and what cannot be kept is refused in words', async ({ house, people, picture }) => {
  const ana = await people.staff(house, 'Ana')
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says(LONGEST)
  await ana.claims(await visitor.handle())
  await expect(ana.log.getByText(LONGEST, { exact: true })).toBeVisible()

  await visitor.box.fill(`${LONGEST}!`)
  await expect(visitor.chat.getByText('This is 1 character too long. Please send it in parts.')).toBeVisible()
  await visitor.box.press('Enter')
  await expect(visitor.box).toHaveValue(`${LONGEST}!`)

  const refused = 'This holds too many stacked accents to be readable. Please remove some and send again.'
  await visitor.writes(MARKS)
  await expect(visitor.log.getByText(refused)).toBeVisible()
  await ana.writes(MARKS)
  await expect(ana.log.getByText(refused)).toBeVisible()
  await picture(visitor.page, 'hostile-3-refused')
  await picture(ana.page, 'hostile-4-refused-staff')
  for (const { log } of [visitor, ana]) {
    await log.getByRole('button', { name: 'Discard' }).click()
    await expect(log.getByText(refused)).toHaveCount(0)
  }

  await ana.page.getByLabel('Visitor’s name').fill('(S) Ana')
  await ana.button('Save the name').click()
  await expect(ana.page.getByText('A name cannot begin like a role mark, such as “(S)”.')).toBeVisible()
})
