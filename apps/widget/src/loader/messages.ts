// What the loader and the frame say to each other. Either side may be anybody, so both read with care.

export type FromFrame =
  | { readonly earshot: 'hello' }
  | { readonly earshot: 'hide' }
  | { readonly earshot: 'unread'; readonly count: number }

export type FromLoader =
  | { readonly earshot: 'page'; readonly page: string; readonly title: string }
  | { readonly earshot: 'shown'; readonly shown: boolean; readonly focus: boolean }

/** What a frame said, or null when it is not in our words. */
export function fromFrame(data: unknown): FromFrame | null {
  if (!named(data)) return null
  if (data.earshot === 'hello' || data.earshot === 'hide') return { earshot: data.earshot }
  const count = 'count' in data ? Number(data.count) : Number.NaN
  return data.earshot === 'unread' && Number.isInteger(count) && count >= 0 ? { earshot: 'unread', count } : null
}

/** What a loader said, or null when it is not in our words. */
export function fromLoader(data: unknown): FromLoader | null {
  if (!named(data)) return null
  if (data.earshot === 'shown') {
    return { earshot: 'shown', shown: 'shown' in data && data.shown === true, focus: 'focus' in data && data.focus === true }
  }
  if (data.earshot !== 'page' || !('page' in data) || typeof data.page !== 'string') return null
  return { earshot: 'page', page: data.page, title: 'title' in data && typeof data.title === 'string' ? data.title : '' }
}

const named = (data: unknown): data is { earshot: unknown } => typeof data === 'object' && data !== null && 'earshot' in data
