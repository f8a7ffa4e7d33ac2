// What was written and not yet sent: it survives a reload, in this window only.

import type { Kept } from './storage.ts'

export type Draft = { readonly text: string; readonly name: string; readonly email: string }

export const EMPTY: Draft = { text: '', name: '', email: '' }

const key = (slug: string): string => `earshot:draft:${slug}`

/** The draft kept for a desk; an empty one where there is none, or nothing that can be read. */
export function readDraft(storage: Kept, slug: string): Draft {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key(slug)) ?? '')
    const part = (name: keyof Draft) => {
      const value: unknown = typeof kept === 'object' && kept !== null ? Reflect.get(kept, name) : undefined
      return typeof value === 'string' ? value : ''
    }
    return { text: part('text'), name: part('name'), email: part('email') }
  } catch {
    return EMPTY
  }
}

/** Keeps a draft; one with nothing in it is forgotten. A full or forbidden storage keeps nothing, and nothing else breaks. */
export function keepDraft(storage: Kept, slug: string, draft: Draft): void {
  try {
    if (Object.values(draft).every((part) => part === '')) storage.removeItem(key(slug))
    else storage.setItem(key(slug), JSON.stringify(draft))
  } catch {
    // Writing goes on in the page.
  }
}
