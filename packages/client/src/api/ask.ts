// Asking the server: answers a value or a refusal and never throws.

import type { RefusalBody } from '@earshot/contract'
import type { Effects } from '../effects.ts'

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: RefusalBody }

/** Asks for what is at a path. `body` goes as JSON, with `more` headers. */
export type Ask = <T>(method: string, path: string, body?: unknown, more?: Readonly<Record<string, string>>) => Promise<Answer<T>>

const UNREACHED: RefusalBody = {
  rule: 'unavailable',
  words: 'Earshot cannot be reached right now. What you wrote is kept; please try again in a moment.',
}

/** A path with its parts filled in. */
export const at = (path: string, parts: Readonly<Record<string, string>>): string =>
  Object.entries(parts).reduce((filled, [name, value]) => filled.replace(`:${name}`, encodeURIComponent(value)), path)

/** Asks the server at `base` (an origin, or empty for the page's own). */
export function askOf(base: string, { fetch }: Pick<Effects, 'fetch'>): Ask {
  return async (method, path, body, more = {}) => {
    const json = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...more } }
    try {
      const response = await fetch(base + path, { method, credentials: 'same-origin', ...json })
      const value = await response.json()
      return response.ok ? { ok: true, value } : { ok: false, refusal: typeof value?.rule === 'string' ? value : UNREACHED }
    } catch {
      return { ok: false, refusal: UNREACHED }
    }
  }
}
