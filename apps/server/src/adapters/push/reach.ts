// Where pushes may go: addresses come from browsers, and must not lead into the house's own network.

import { lookup } from 'node:dns'
import type { ClientRequest } from 'node:http'
import { request } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

type Asked = { readonly method: string; readonly headers: Readonly<Record<string, string | number>> }
/** Which addresses are taken, and how one is reached. */
export type Reach = {
  readonly takes: (endpoint: string) => boolean
  readonly request: (endpoint: string, asked: Asked) => ClientRequest
}

/** Names that mean something inside a network only. */
const INSIDE = /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa)\.?$/
const LONGEST = 1000

/** True for an address that a push service in public has: https on its usual port, by a name with a dot in it. */
export function isPublic(endpoint: string): boolean {
  if (endpoint.length > LONGEST || !URL.canParse(endpoint)) return false
  const { protocol, username, password, port, hostname } = new URL(endpoint)
  if (protocol !== 'https:' || username !== '' || password !== '' || port !== '') return false
  return hostname.includes('.') && isIP(hostname) === 0 && !hostname.startsWith('[') && !INSIDE.test(hostname)
}

// RFC 6890 and its successors: what is not to be reached from the public Internet.
const PRIVATE = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  PRIVATE.addSubnet(net, prefix, 'ipv4')

/** Of IPv6 only what is given out to the public (2000::/3), without what holds an IPv4 address or is for documents. */
const PUBLIC_6 = new BlockList()
PUBLIC_6.addSubnet('2000::', 3, 'ipv6')
const PRIVATE_6 = new BlockList()
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  PRIVATE_6.addSubnet(net, prefix, 'ipv6')

export const isPublicAddress = (address: string): boolean =>
  isIP(address) === 4
    ? !PRIVATE.check(address, 'ipv4')
    : isIP(address) === 6 && PUBLIC_6.check(address, 'ipv6') && !PRIVATE_6.check(address, 'ipv6')

/** Looked up where it is connected to, so that a name cannot lead elsewhere between the two. */
export const publicLookup: LookupFunction = (hostname, _, found) => {
  lookup(hostname, { all: true }, (error, addresses) => {
    if (error !== null) return found(error, [])
    if (addresses.every(({ address }) => isPublicAddress(address))) return found(null, addresses)
    found(new Error('This name leads to an address that is not public'), [])
  })
}

/** Push services in public, and nothing else. */
export const inPublic: Reach = {
  takes: isPublic,
  request: (endpoint, asked) => request(endpoint, { ...asked, lookup: publicLookup, agent: false }),
}
