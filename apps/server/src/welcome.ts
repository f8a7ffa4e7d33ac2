// What the server prints: where to go, where the key is, and the sign-ins of the sample organisation.

import type { SetUpDone } from '@earshot/contract'
import { type Verdict, wordsOf } from '@earshot/domain'
import type { Config } from './config.ts'

/** Addresses that mean every one of this machine's. */
export const WILDCARDS = ['0.0.0.0', '::', '[::]']

/** The address of this machine's own browser. */
export function addressOf({ host, port }: Pick<Config, 'host' | 'port'>): string {
  const name = WILDCARDS.includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

export type Greeting = {
  readonly config: Config
  readonly publicUrl: string
  readonly keyPlace: string
  /** Null once the house is set up. */
  readonly setUpToken: string | null
}

/** The lines that say that it serves. */
export function greeting({ config, publicUrl, keyPlace, setUpToken }: Greeting): readonly string[] {
  return [
    `Earshot is ready: ${publicUrl}`,
    `The instance key is ${keyPlace}. Keep it: without it nothing that people wrote can be read again.`,
    ...(setUpToken === null ? [] : [`To set it up, open ${publicUrl}/set-up#${setUpToken}`]),
    ...(WILDCARDS.includes(config.host) && config.publicUrl === undefined
      ? ['It listens for other machines too. Set PUBLIC_URL to the address they use, or their browsers are turned away.']
      : []),
  ]
}

/** The sign-ins of the sample organisation, or why there are none. */
export function signInLines(done: Verdict<SetUpDone>): readonly string[] {
  if (!done.ok) return [wordsOf(done.refusal)]
  const width = Math.max(...done.value.signIns.map(({ email }) => email.length))
  return [
    'The sample organisation is here. Its sign-ins, shown only this once:',
    ...done.value.signIns.map(({ email, password, what }) => `  ${email.padEnd(width)}  ${password}  ${what}`),
  ]
}
