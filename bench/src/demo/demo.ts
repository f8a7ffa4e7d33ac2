// The demonstration, whole: the product on a throwaway folder with the sample organisation, and people in it.

import { throwawayFolder } from '../place.ts'
import type { SignIn } from '../replay/listener.ts'
import { ALONE } from '../replay/own-server.ts'
import { type Server, startServer } from '../server.ts'
import { Life, type LifeParts, PLAYED } from './life.ts'

export type Told = SignIn & { readonly what: string }
export type Demo = AsyncDisposable & {
  readonly base: string
  /** Sign-ins for whoever looks on: nobody plays these. */
  readonly signIns: readonly Told[]
  readonly played: readonly Told[]
}

const LINES = /shown only this once:\n((?: {2}\S+ +\S+ +.+\n)+)/

/** `port` is null for a free one. Everything is gone once it is let go. */
export async function openDemo({
  port,
  ...pace
}: { port: number | null } & Pick<LifeParts, 'second' | 'chance' | 'failed'>): Promise<Demo> {
  await using opening = new AsyncDisposableStack()
  const { path } = opening.use(await throwawayFolder('demo'))
  const server: Server = opening.use(
    await startServer({
      file: '../../apps/server/src/main.ts',
      args: ['--demo', '--still'],
      env: { ...ALONE, DATA_DIR: path },
      ...(port === null ? {} : { port }),
    }),
  )
  const all = signInsIn(await server.printed(LINES))
  const base = `http://127.0.0.1:${server.port}`
  const life = opening.use(new Life({ ...pace, site: { base, cables: false }, signIns: all }))
  await life.begin()
  const isPlayed = ({ email }: Told) => PLAYED.some((emails) => emails.includes(email))
  const opened = opening.move()
  return {
    base,
    signIns: all.filter((one) => !isPlayed(one)),
    played: all.filter(isPlayed),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

const signInsIn = (lines: string): readonly Told[] =>
  [...lines.matchAll(/^ {2}(\S+) +(\S+) +(.+)$/gm)].map(([, email = '', password = '', what = '']) => ({ email, password, what }))
