// Finds the web addresses in a text, so that they can be shown as links and everything else as text.

export type Piece = { readonly text: string; readonly href?: string }

// An address ends at a space, at a bracket or quote that cannot be in one, and at signs that cannot be seen or turn the direction of writing.
const ADDRESS = /(?<![\p{L}\p{N}_])https?:\/\/[^\s\p{Cc}\p{Cf}<>"“”«»`]+/giu
const CLOSING = /^[.,;:!?'’…)\]}*、。，．！？；：」』）】]$/u
const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** The text in pieces, in order and without loss; a piece with `href` is a link (http or https only). */
export function linkify(text: string): Piece[] {
  const pieces: Piece[] = []
  let done = 0
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = withoutEnd(found)
    const href = hrefOf(address)
    if (href === null) continue
    if (index > done) pieces.push({ text: text.slice(done, index) })
    pieces.push({ text: address, href })
    done = index + address.length
  }
  return done < text.length ? [...pieces, { text: text.slice(done) }] : pieces
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

/** An address that hides its host behind a name and password is not made a link. */
function hrefOf(address: string): string | null {
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
