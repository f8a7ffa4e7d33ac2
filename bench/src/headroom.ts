// `generator`: what the generator reaches against a server that only passes messages on, to be read beside what it measures.

import { type Figures, medians } from './figures.ts'
import { described } from './messages.ts'
import { startServer } from './server.ts'
import { type Details, type Times, trial } from './trial.ts'
import { numbered } from './wire.ts'

export type HeadroomReport = { readonly relay: Figures & Details }

export async function headroom(times: Times, say: (words: string) => void): Promise<HeadroomReport> {
  await using server = await startServer({ file: 'relay.ts', env: {} })
  const one = await trial(
    { server, target: { wire: 'floor', port: server.port, chats: numbered(500) }, databaseCpu: async () => null },
    times,
  )
  say(described(one))
  return { relay: { ...medians([one.figures]), ...one.details } }
}
