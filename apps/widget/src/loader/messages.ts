// What the loader and the frame say to each other. Either side may be anybody, so both read with care.

const WORDS = ['near', 'hello', 'hide'] as const
const LAUNCHERS = ['chat', 'leave', 'hidden'] as const

/** `colours` are fill, what is written on it, and accent, in light and then in dark, as #rrggbb; none for the house's own. */
export type Launcher = { readonly is: (typeof LAUNCHERS)[number]; readonly colours: readonly string[] }

export type FromFrame =
  /** near: there is a frame, and no chat in it yet; hello: there is one. */
  | { readonly earshot: 'near' }
  | { readonly earshot: 'hello' }
  | { readonly earshot: 'hide' }
  | { readonly earshot: 'unread'; readonly count: number }
  /** The visitor takes the quick exit: the page is to leave for `to`. */
  | { readonly earshot: 'leave'; readonly to: string }
  | ({ readonly earshot: 'launcher' } & Launcher)

export type FromLoader =
  | { readonly earshot: 'page'; readonly page: string; readonly title: string }
  | { readonly earshot: 'escape' }
  | { readonly earshot: 'shown'; readonly shown: boolean; readonly focus: boolean }

/** What a frame said, or null when it is not in our words. */
export function fromFrame(data: unknown): FromFrame | null {
  if (!named(data)) return null
  const word = WORDS.find((one) => one === data.earshot)
  if (word !== undefined) return { earshot: word }
  if (data.earshot === 'launcher') return launcher(data)
  if (data.earshot === 'leave')
    return 'to' in data && /^https?:\/\//.test(String(data.to)) ? { earshot: 'leave', to: String(data.to) } : null
  const count = 'count' in data ? Number(data.count) : Number.NaN
  return data.earshot === 'unread' && Number.isInteger(count) && count >= 0 ? { earshot: 'unread', count } : null
}

function launcher(data: object): FromFrame | null {
  const is = 'is' in data ? LAUNCHERS.find((one) => one === data.is) : undefined
  if (is === undefined || !('colours' in data) || !Array.isArray(data.colours)) return null
  const colours = data.colours.filter((one) => /^#[0-9a-f]{6}$/.test(one))
  return { earshot: 'launcher', is, colours: colours.length === 6 ? colours : [] }
}

/** What a loader said, or null when it is not in our words. */
export function fromLoader(data: unknown): FromLoader | null {
  if (!named(data)) return null
  if (data.earshot === 'escape') return { earshot: 'escape' }
  if (data.earshot === 'shown') {
    return { earshot: 'shown', shown: 'shown' in data && data.shown === true, focus: 'focus' in data && data.focus === true }
  }
  if (data.earshot !== 'page' || !('page' in data) || typeof data.page !== 'string') return null
  return { earshot: 'page', page: data.page, title: 'title' in data && typeof data.title === 'string' ? data.title : '' }
}

const named = (data: unknown): data is { earshot: unknown } => typeof data === 'object' && data !== null && 'earshot' in data
