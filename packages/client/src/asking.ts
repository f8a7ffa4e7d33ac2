// Asking an endpoint of the server: it answers a value or a refusal, and never throws.

import type { RefusalBody } from '@earshot/contract'
import type { Effects } from './effects.ts'

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: RefusalBody }

const UNREACHED: RefusalBody = {
  rule: 'unavailable',
  words: 'Earshot cannot be reached right now. What you wrote is kept; please try again in a moment.',
}

/** A path with its parts filled in. */
export const at = (path: string, parts: Readonly<Record<string, string>>): string =>
  Object.entries(parts).reduce((filled, [name, value]) => filled.replace(`:${name}`, encodeURIComponent(value)), path)

export type Ask = <T>(method: string, path: string, body?: unknown, more?: Readonly<Record<string, string>>) => Promise<Answer<T>>

/** Asks the server at `base`: an origin, or empty for the page's own. */
export const openAsk =
  (base: string, { fetch }: Pick<Effects, 'fetch'>): Ask =>
  async <T>(method: string, path: string, body?: unknown, more: Readonly<Record<string, string>> = {}): Promise<Answer<T>> => {
    const json = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...more } }
    try {
      const response = await fetch(base + path, { method, credentials: 'same-origin', ...json })
      const value = await response.json()
      return response.ok ? { ok: true, value } : { ok: false, refusal: typeof value?.rule === 'string' ? value : UNREACHED }
    } catch {
      return { ok: false, refusal: UNREACHED }
    }
  }
