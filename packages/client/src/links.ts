// Finds the web addresses in what people wrote, so that every front end shows them as links and everything else as text.

export type Piece = { readonly text: string; readonly href: string | null }

// An address ends at a space, at a bracket or quote that cannot be in one, and at signs that cannot be seen or turn the direction of writing.
const ADDRESS = /(?<![\p{L}\p{N}_])https?:\/\/[^\s\p{Cc}\p{Cf}<>"“”«»`]+/giu
const CLOSING = /^[.,;:!?'’…)\]}*、。，．！？；：」』）】]$/u
const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** The text in pieces, in order and without loss; a piece with an `href` is a link (http or https only). */
export function linkify(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let done = 0
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = withoutEnd(found)
    const href = safeHref(address)
    if (href === null) continue
    if (index > done) pieces.push({ text: text.slice(done, index), href: null })
    pieces.push({ text: address, href })
    done = index + address.length
  }
  return done < text.length ? [...pieces, { text: text.slice(done), href: null }] : pieces
}

/** Punctuation at the end belongs to the sentence; a closing bracket does unless it was opened inside the address. */
function withoutEnd(address: string): string {
  const surplus = new Map(Object.entries(PAIRS).map(([close, open]) => [close, count(address, close) - count(address, open)]))
  let end = address.length
  for (let last = address.charAt(end - 1); CLOSING.test(last); last = address.charAt(end - 1)) {
    const extra = surplus.get(last)
    if (extra !== undefined && extra <= 0) break
    if (extra !== undefined) surplus.set(last, extra - 1)
    end -= 1
  }
  return address.slice(0, end)
}

const count = (text: string, sign: string): number => text.split(sign).length - 1

/** The address when it is one of the web and hides no other host behind a user name; else null. */
export function safeHref(address: string): string | null {
  const url = parsed(address)
  if (url === null || url.username !== '' || url.password !== '') return null
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
}

function parsed(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}
