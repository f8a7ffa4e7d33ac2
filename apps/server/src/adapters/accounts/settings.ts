// How better-auth is set up: sessions in the database, one strict cookie, email and password, nothing that calls out or logs.

import { type BetterAuthOptions, betterAuth } from 'better-auth'
import type { Pool } from 'pg'
import { hashPassword, LONGEST_PASSWORD, verifyPassword } from './password.ts'

export type AccountsConfig = {
  readonly pool: Pool
  /** At least 32 random bytes as text, the same at every start: it signs the cookie and keys the throttle. */
  readonly secret: string
  /** Where browsers reach the server. With https the cookie is Secure. */
  readonly publicUrl: string
  /** Further origins whose pages may sign in, such as another name of the loopback address. */
  readonly otherOrigins?: readonly string[]
}

const HOUR = 3600
const times = { createdAt: 'created_at', updatedAt: 'updated_at' }

const TABLES = {
  user: { modelName: 'auth_user', fields: { ...times, emailVerified: 'email_verified' } },
  verification: { modelName: 'auth_verification', fields: { ...times, expiresAt: 'expires_at' } },
  account: {
    modelName: 'auth_account',
    fields: {
      ...times,
      userId: 'user_id',
      providerId: 'provider_id',
      accountId: 'account_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
    },
  },
  session: {
    modelName: 'auth_session',
    fields: { ...times, userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent' },
    expiresIn: 12 * HOUR,
    updateAge: HOUR,
    // A cached session would outlive its end.
    cookieCache: { enabled: false },
  },
} satisfies BetterAuthOptions

/** The name of the session cookie. `__Host-` keeps a neighbouring subdomain from planting one. */
export const cookieName = (publicUrl: string): string => (isHttps(publicUrl) ? '__Host-earshot_session' : 'earshot_session')

const isHttps = (url: string): boolean => new URL(url).protocol === 'https:'

function cookieSettings(publicUrl: string) {
  return {
    // better-auth's own prefix would be `__Secure-`, in front of ours.
    useSecureCookies: false,
    defaultCookieAttributes: { secure: isHttps(publicUrl), sameSite: 'strict', httpOnly: true, path: '/' },
    cookies: { session_token: { name: cookieName(publicUrl) } },
  } as const
}

/** better-auth's options. Our routes call its functions; its HTTP handler is mounted nowhere. */
export function authOptions({ pool, secret, publicUrl, otherOrigins = [] }: AccountsConfig) {
  return {
    ...TABLES,
    appName: 'Earshot',
    baseURL: publicUrl,
    trustedOrigins: [...otherOrigins],
    secret,
    database: pool,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: 2 * LONGEST_PASSWORD,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    advanced: {
      ...cookieSettings(publicUrl),
      database: { generateId: 'uuid', joins: true },
      ipAddress: { disableIpTracking: true },
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    telemetry: { enabled: false },
    // Its log lines hold emails.
    logger: { disabled: true },
  } satisfies BetterAuthOptions
}

/** better-auth on our pool. */
export const openAuth = (config: AccountsConfig) => betterAuth(authOptions(config))

export type Auth = ReturnType<typeof openAuth>
