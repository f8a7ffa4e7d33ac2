// A desk's address, from its name.

const LONGEST = 40

/** Small letters, digits and single hyphens: "Ask the Library!" becomes "ask-the-library". A name without any of them becomes "desk". */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '')
  return slug === '' ? 'desk' : slug
}
