// The network an address counts for: an IPv4 address itself, of IPv6 the /64, which is what one household or attacker is given.

const MAPPED = /^::ffff:(?=\d+\.)/i

/** `address` as `node:net` writes it; anything else stands for itself. */
export function networkOf(address: string): string {
  const plain = address.replace(MAPPED, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('%', 1).join().split('::')
  const [before, after] = [groups(head), groups(tail ?? '')]
  const skipped = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const all = [...before, ...Array<string>(skipped).fill('0'), ...after]
  return all.slice(0, 4).map(withoutZeros).join(':')
}

const groups = (part: string): string[] => (part === '' ? [] : part.split(':'))
const withoutZeros = (group: string): string => group.toLowerCase().replace(/^0+(?=.)/, '')
