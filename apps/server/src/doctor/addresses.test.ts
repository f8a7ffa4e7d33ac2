// Addresses that do not go together are told, each with what to do.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressFindings } from './addresses.ts'

const found = (publicUrl: string | undefined, host = '127.0.0.1', trustProxy = false): readonly string[] =>
  addressFindings({ host, port: 3000, publicUrl, trustProxy }).map(({ is, sentence }) => `${is}: ${sentence}`)

function assertFound(all: readonly string[], ...wanted: readonly RegExp[]): void {
  assert.equal(all.length, wanted.length, all.join('\n'))
  for (const [nth, one] of wanted.entries()) assert.match(all[nth] ?? '', one)
}

test('on one’s own machine nothing is wrong', () => {
  assertFound(found(undefined), /^right: Only this machine's own browsers reach Earshot, at http:\/\/127\.0\.0\.1:3000\.$/)
  assertFound(found('http://localhost:8080'), /^right: Only this machine's own browsers/)
  assertFound(found(undefined, '::1'), /^right: .* at http:\/\/\[::1\]:3000\.$/)
})

test('behind a proxy with a certificate nothing is wrong', () => {
  assertFound(
    found('https://chat.example.org', '127.0.0.1', true),
    /^right: People reach Earshot at https:\/\/chat\.example\.org, encrypted, and the sign-in cookie is marked secure\.$/,
    /^right: Where people come from is taken from the proxy\.$/,
  )
})

test('listening for others without an address for them is wrong', () => {
  assertFound(found(undefined, '0.0.0.0'), /^wrong: HOST is 0\.0\.0\.0, .* Set PUBLIC_URL/)
  assertFound(found(undefined, '::', true), /^wrong: HOST is ::/, /^wrong: TRUST_PROXY is set, but PUBLIC_URL is not/)
})

test('an address of others that is not encrypted is wrong', () => {
  assertFound(found('http://chat.example.org'), /^wrong: http:\/\/chat\.example\.org is not encrypted: .* not marked secure\. Put a proxy/)
  assertFound(found(undefined, '192.168.1.5'), /^wrong: http:\/\/192\.168\.1\.5:3000 is not encrypted/)
})

test('a place within a site is wrong', () => {
  assertFound(found('https://example.org/chat/', '127.0.0.1', true), /^wrong: PUBLIC_URL names a place within a site/, /^right/)
})

test('a proxy that is not trusted is wrong, and one that can be gone around is told', () => {
  assertFound(found('https://chat.example.org'), /^right/, /^wrong: PUBLIC_URL is https, .* Set TRUST_PROXY=true/)
  assertFound(found('https://chat.example.org', '0.0.0.0', true), /^right/, /^open: .* HOST is 0\.0\.0\.0: whoever reaches port 3000/)
})
