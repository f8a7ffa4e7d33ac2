// The forms of a desk, as somebody who manages asks for them and changes them past the screen.

import { expect } from '@playwright/test'
import type { Staff } from './staff.ts'

export type FormWords = Readonly<Record<string, unknown>> & { readonly use: string; readonly fields: readonly object[] }

/** Keeps a form of a desk: in the place of the one for the same use, where there is one. */
export async function keepForm({ page }: Staff, desk: string, words: FormWords): Promise<void> {
  const { origin } = new URL(page.url())
  const roll = await (await page.request.get(`${origin}/api/people`)).json()
  const id = roll.desks.find(({ name }: { name: string }) => name === desk)?.desk
  const at = `${origin}/api/desks/${id}/forms`
  const forms = await (await page.request.get(at)).json()
  const before = forms.find(({ use }: FormWords) => use === words.use)
  const done =
    before === undefined
      ? await page.request.post(at, { data: words })
      : await page.request.put(`${at}/${before.id}`, { data: { ...words, version: before.version } })
  expect(await done.text()).not.toContain('"rule"')
}

type Asked = Partial<Record<'help' | 'takes' | 'options' | 'required' | 'least' | 'most', unknown>>

/** A question of a form. */
export const question = (id: string, kind: string, label: string, asked: Asked = {}): object => ({
  ...{ id, kind, label, help: '', required: false, options: [], least: null, most: null, takes: null },
  ...asked,
})
