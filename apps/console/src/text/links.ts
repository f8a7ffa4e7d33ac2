// Finds the web addresses in what people wrote, so that they can be followed and nothing else can.

export type Part = { readonly text: string; readonly href: string | null }

const ADDRESS = /\bhttps?:\/\/[^\s<>"'“”‘’]+/gi
/** Marks that end a sentence rather than an address. */
const TRAILING = /[.,;:!?…]+$/

/** The text in order, split into plain parts and links. Joined again, the parts are the text. */
export function partsOf(text: string): readonly Part[] {
  const parts: Part[] = []
  let after = 0
  for (const found of text.matchAll(ADDRESS)) {
    const address = withoutTail(found[0])
    const href = safeHref(address)
    if (href === null) continue
    if (found.index > after) parts.push({ text: text.slice(after, found.index), href: null })
    parts.push({ text: address, href })
    after = found.index + address.length
  }
  return after < text.length ? [...parts, { text: text.slice(after), href: null }] : parts
}

/** A closing bracket belongs to the address only where its opening one does. */
function withoutTail(address: string): string {
  const kept = address.replace(TRAILING, '')
  const unopened = kept.endsWith(')') && kept.split(')').length > kept.split('(').length
  return unopened ? withoutTail(kept.slice(0, -1)) : kept
}

/** The address when it is one of the web and hides no other host behind a user name; else null. */
export function safeHref(address: string): string | null {
  const url = URL.parse(address)
  if (url === null || url.username !== '' || url.password !== '') return null
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
}
