// What a desk writes into its forms, and what is written in answer: whatever breaks out of text, tags and attributes stays text, on both faces.

import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import { keepForm, question } from './people/forms.ts'

const NAME = `"'><svg onload=document.title='taken'></script><b>{{7*7}}</b>`
const LINE = `${NAME} <img src=x onerror="document.title='taken'"> javascript:alert(1)`
const LABEL = `${NAME} {desk}`
const MADE = 'script, svg[onload], img[src="x"], b, [onerror], [onload], a[href^="javascript:"]'
const OPTIONS = [NAME, `${NAME} too`].map((label) => ({ label, help: LINE }))

const FIELDS = [
  question(`text "><b>`, 'long', LABEL, { required: true, takes: 'question', help: LINE }),
  question('one', 'choice', `one ${LABEL}`, { options: OPTIONS }),
  question('any', 'several', `any ${LABEL}`, { options: OPTIONS, help: LINE }),
  question('email', 'email', `email ${LABEL}`),
  question('name', 'short', `name ${LABEL}`, { takes: 'name' }),
]
const WORDS = { title: NAME, note: LINE, fields: FIELDS }

async function unharmed(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    await expect(page).not.toHaveTitle(/^taken$/)
    await expect(page.locator('body').locator(MADE)).toHaveCount(0)
    await expect(page.getByText('49', { exact: true })).toHaveCount(0)
  }
}

test('what stands in a form stays text, for visitors and for staff', async ({ ownHouse: house, people, picture }) => {
  const tobias = await people.staff(house, 'Tobias', { status: 'Offline' })
  await keepForm(tobias, 'Ask the library', { use: 'message', ...WORDS, referral: null })
  await keepForm(tobias, 'Ask the library', { use: 'referral', ...WORDS, referral: { goes: { to: 'here' }, letter: '', phrase: LINE } })
  await tobias.page.goto(`${house.url}/desks`)
  await tobias.page.getByRole('link', { name: 'Ask the library' }).click()
  await tobias.page
    .getByRole('button', { name: `Change the form “${NAME}”` })
    .first()
    .click()
  await expect(tobias.page.getByLabel('Note above the questions')).toHaveValue(LINE)

  const stranger = await people.visitor(house, 'ask-the-library')
  await expect(stranger.page.getByText(LINE).first()).toBeVisible()
  await stranger.page.getByLabel(LABEL, { exact: true }).fill(LINE)
  await stranger.page.getByRole('checkbox', { name: NAME }).first().check()
  await stranger.page.getByLabel(`email ${LABEL} (optional)`).fill('"><b>@site.example')
  await stranger.page.getByLabel(`name ${LABEL} (optional)`).fill(NAME)
  await stranger.button('Leave message').click()
  await expect(stranger.page.getByText('This does not look like an email address.')).toBeVisible()
  await unharmed(stranger.page, tobias.page)
  await picture(stranger.page, 'hostile-7-forms-visitor')
  await stranger.page.getByLabel(`email ${LABEL} (optional)`).fill("'+b'@site.example")
  await stranger.button('Leave message').click()
  await expect(stranger.page.getByText('Your message is kept')).toBeVisible()

  const hana = await people.staff(house, 'Hana')
  await hana.page.getByRole('link', { name: 'Tickets' }).click()
  await hana.group('Waiting').getByRole('link').last().click()
  await expect(hana.log.getByText(LINE, { exact: true }).first()).toBeVisible()
  await expect(hana.page.getByRole('heading', { level: 2, name: NAME, exact: true })).toBeVisible()
  await unharmed(hana.page, stranger.page)

  const visitor = await people.visitor(house, 'ask-the-library')
  await visitor.says(LINE)
  await hana.page.getByRole('link', { name: 'Chats' }).click()
  await hana.claims(await visitor.handle())
  await hana.button('Refer').click()
  const form = hana.page.getByRole('form', { name: NAME })
  await expect(form.getByLabel(LABEL, { exact: true })).toHaveValue(LINE)
  await unharmed(hana.page)
  await form.getByRole('button', { name: 'Pass it on' }).click()
  await expect(hana.log).toContainText(`${NAME}: passed on to Ask the library by`)
  await expect(hana.messageBox).toHaveValue(LINE)
  await unharmed(hana.page, visitor.page)
  await picture(hana.page, 'hostile-8-forms-staff')
})
