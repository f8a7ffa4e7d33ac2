// What every answer of the server carries, whatever it is an answer to.

import assert from 'node:assert/strict'
import type { Answer } from '../../house/http.ts'

/** The directives of a content security policy. */
export const policyOf = ({ headers }: Answer): ReadonlyMap<string, readonly string[]> =>
  new Map(
    String(headers['content-security-policy'] ?? '')
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources]),
  )

/** Sources that keep a page to our own origin: none, our own, and for images what the page holds itself. */
const OURS = ["'none'", "'self'", 'data:']

export function assertSafe(answer: Answer, what: string): void {
  const { headers } = answer
  assert.equal(headers['x-content-type-options'], 'nosniff', what)
  assert.equal(headers['referrer-policy'], 'no-referrer', what)
  assert.match(headers['cache-control'] ?? '', /^(no-store|no-cache|public, max-age=\d+(, immutable)?)$/, what)
  const policy = policyOf(answer)
  assert.deepEqual(policy.get('default-src'), ["'none'"], what)
  for (const [directive, sources] of policy) {
    if (directive === 'frame-ancestors') continue
    for (const source of sources) assert.ok(OURS.includes(source), `${what}: ${directive} ${source}`)
    if (directive !== 'img-src') assert.ok(!sources.includes('data:'), `${what}: ${directive}`)
  }
  assert.ok(policy.has('frame-ancestors') && policy.has('base-uri') && policy.has('form-action'), what)
  assert.equal(headers['access-control-allow-origin'], undefined, what)
  assert.equal(headers['x-powered-by'] ?? headers.server, undefined, what)
}
