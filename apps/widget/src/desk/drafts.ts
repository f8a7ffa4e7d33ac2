// What was written and not yet sent: it survives a reload, in this window only.

import type { Kept } from './storage.ts'

/** `answers` are those to questions of the desk's own form, by the id of the field: what they are is judged where they are read. */
export type Draft = {
  readonly text: string
  readonly name: string
  readonly email: string
  readonly answers: Readonly<Record<string, unknown>>
}

export const EMPTY: Draft = { text: '', name: '', email: '', answers: {} }

const key = (slug: string): string => `earshot:draft:${slug}`

/** The draft kept for a desk; an empty one where there is none, or nothing that can be read. */
export function readDraft(storage: Kept, slug: string): Draft {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key(slug)) ?? '')
    const part = (name: keyof Draft): unknown => (typeof kept === 'object' && kept !== null ? Reflect.get(kept, name) : undefined)
    const text = (name: keyof Draft) => {
      const value = part(name)
      return typeof value === 'string' ? value : ''
    }
    return { text: text('text'), name: text('name'), email: text('email'), answers: { ...Object(part('answers')) } }
  } catch {
    return EMPTY
  }
}

const isEmpty = ({ text, name, email, answers }: Draft): boolean => text + name + email === '' && Object.keys(answers).length === 0

/** Keeps a draft; one with nothing in it is forgotten. A full or forbidden storage keeps nothing, and nothing else breaks. */
export function keepDraft(storage: Kept, slug: string, draft: Draft): void {
  try {
    if (isEmpty(draft)) storage.removeItem(key(slug))
    else storage.setItem(key(slug), JSON.stringify(draft))
  } catch {
    // Writing goes on in the page.
  }
}
