// The port of accounts: sign-ins, passwords, sessions.

import type { IncomingHttpHeaders } from 'node:http'
import type { Accepted, Refused, Verdict } from '@earshot/domain'

/** A signed-in browser. `expiresAt` is milliseconds since 1970. */
export type Session = { readonly id: string; readonly person: string; readonly expiresAt: number }

/** `cookies` are whole `Set-Cookie` values, to be sent as they are. */
export type SignedIn = { readonly session: Session; readonly cookies: readonly string[] }

/** `retryAfter` (seconds) comes with `too-many`. */
export type SignInVerdict = Accepted<SignedIn> | (Refused & { readonly retryAfter?: number })

export type SignInAttempt = {
  readonly email: string
  readonly password: string
  /** The client's address, as the server believes it after its trusted proxies. */
  readonly address: string
  readonly headers: IncomingHttpHeaders
}

export type Accounts = {
  /** Refusals: `not-an-email`, `email-taken`, `password-length`, `unreadable`, and those of `personName`. */
  create(input: { email: string; password: string; name: string }): Promise<Verdict<{ person: string }>>
  /** As `create`; an account that has no place in the house is left over from something that was cut off, and is taken over. */
  adopt(input: { email: string; password: string; name: string }): Promise<Verdict<{ person: string }>>
  /** Ends every session of the person and lifts a throttle. Refusals: `no-such-person`, `password-length`, `unreadable`. */
  setPassword(person: string, password: string): Promise<Verdict<{ person: string }>>
  /** The person with this email, for whoever has nothing but the email. */
  personOf(email: string): Promise<string | null>
  /** Refusals: `wrong-credentials`, `too-many`, `wrong-origin`. */
  signIn(attempt: SignInAttempt): Promise<SignInVerdict>
  /** Ends the session of these headers, where there is one. Refusals: `wrong-origin`. */
  signOut(headers: IncomingHttpHeaders): Promise<Verdict<{ cookies: readonly string[] }>>
  /** Reads only; for every request and every socket. */
  sessionOf(headers: IncomingHttpHeaders): Promise<Session | null>
  /** As `sessionOf`, and moves the expiry when an hour has passed; `cookies` is then not empty and must be sent. */
  renew(headers: IncomingHttpHeaders): Promise<{ session: Session | null; cookies: readonly string[] }>
  endSessions(person: string): Promise<void>
  /** The sign-ins of a person that still live. Times are milliseconds since 1970. */
  sessionsOf(person: string): Promise<readonly { readonly id: string; readonly since: number; readonly seenAt: number }[]>
  /** Ends one sign-in of this person; false when they have none of that id. */
  endSession(person: string, id: string): Promise<boolean>
  /** Which of these session ids still live, and until when, in one query. */
  liveSessions(ids: readonly string[]): Promise<ReadonlyMap<string, number>>
}
