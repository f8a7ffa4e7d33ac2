// Watches every page of a journey: nothing may be written to the console as an error, thrown, or refused by a security policy.

import type { BrowserContext } from '@playwright/test'

// How a browser reports an answer it was given: somebody is not signed in, a password is wrong, a desk is not there.
const ANSWERED = /^Failed to load resource: the server responded with a status of 4\d\d /
const ANSWERING = /\/(api|d|embed)\//
const LOST = /net::ERR_|WebSocket connection to .* failed|Failed to load resource: the server responded with a status of 50[23]/

// What a private window says of push, which it has not.
const PRIVATE = /does not support the Push API in incognito mode/

export type Watch = {
  readonly over: (context: BrowserContext) => Promise<void>
  /** From now on lines are cut or the server is away on purpose, which browsers report as well. */
  readonly linesBreak: () => void
  readonly problems: () => readonly string[]
}

export function openWatch(): Watch {
  const problems: string[] = []
  let breaking = false
  const wrong = (text: string, url: string): void => {
    const expected = (ANSWERED.test(text) && ANSWERING.test(url)) || (breaking && LOST.test(text)) || PRIVATE.test(text)
    if (!expected) problems.push(`${text} (${url})`)
  }
  return {
    async over(context) {
      context.on('console', (message) => message.type() === 'error' && wrong(message.text(), message.location().url))
      context.on('weberror', (error) => wrong(String(error.error().stack ?? error.error()), error.page()?.url() ?? ''))
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
          console.error(`Against the security policy: ${violatedDirective}, ${blockedURI}, ${sourceFile}`),
        )
      })
    },
    linesBreak() {
      breaking = true
    },
    problems: () => problems,
  }
}
