// Whether the addresses that Earshot is told of go together: where it listens, where people reach it, and what stands in between.

import type { Config } from '../config.ts'
import { addressOf, WILDCARDS } from '../welcome.ts'
import { type Finding, open, right, wrong } from './finding.ts'

type Addresses = Pick<Config, 'host' | 'port' | 'publicUrl' | 'trustProxy'>

const isLoopback = (name: string): boolean => name === 'localhost' || name.startsWith('127.') || name === '::1' || name === '[::1]'

export function addressFindings(config: Addresses): readonly Finding[] {
  const url = new URL(config.publicUrl ?? addressOf(config))
  return [...reached(config, url), ...between(config, url)]
}

function reached({ host, publicUrl }: Addresses, url: URL): readonly Finding[] {
  if (publicUrl === undefined && WILDCARDS.includes(host))
    return [
      wrong(
        `HOST is ${host}, so other machines reach Earshot, but their browsers are turned away. Set PUBLIC_URL to the address that people use.`,
      ),
    ]
  if (url.pathname !== '/' || url.search !== '')
    return [
      wrong(
        `PUBLIC_URL names a place within a site (${url.href}), and Earshot needs an address of its own. Give it one, such as https://chat.example.org.`,
      ),
    ]
  if (isLoopback(url.hostname)) return [right(`Only this machine's own browsers reach Earshot, at ${url.origin}.`)]
  if (url.protocol === 'https:')
    return [right(`People reach Earshot at ${url.origin}, encrypted, and the sign-in cookie is marked secure.`)]
  return [
    wrong(
      `${url.origin} is not encrypted: what people write and their passwords can be read on the way, and the sign-in cookie is not marked secure. Put a proxy with a certificate in front, and set PUBLIC_URL to its https address; docs/running.md says how.`,
    ),
  ]
}

function between({ host, port, publicUrl, trustProxy }: Addresses, url: URL): readonly Finding[] {
  if (!trustProxy && url.protocol === 'https:')
    return [
      wrong(
        'PUBLIC_URL is https, so a proxy stands in front, but TRUST_PROXY is not set: to Earshot all people come from one address, and one who tries too often shuts out all others. Set TRUST_PROXY=true, and see that the proxy sets X-Forwarded-For.',
      ),
    ]
  if (!trustProxy) return []
  if (publicUrl === undefined)
    return [
      wrong(
        'TRUST_PROXY is set, but PUBLIC_URL is not: browsers that come through the proxy are turned away. Set PUBLIC_URL to the address that people use.',
      ),
    ]
  if (isLoopback(host)) return [right('Where people come from is taken from the proxy.')]
  return [
    open(
      `Where people come from is taken from the proxy, and HOST is ${host}: whoever reaches port ${port} without the proxy can claim any address. See that nobody does.`,
    ),
  ]
}
