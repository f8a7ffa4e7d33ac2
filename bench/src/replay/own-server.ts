// A server of the replay's own: on a throwaway folder, with the sample organisation, to be killed and started again at will.

import { browserEffects, openApi } from '@earshot/client'
import { startEmbedded } from '../../../apps/server/src/adapters/postgres/embedded/embedded.ts'
import { setUpToken } from '../house.ts'
import { throwawayFolder } from '../place.ts'
import { type Server, type ServerPlan, startServer } from '../server.ts'
import { must, type SignIn } from './listener.ts'

export type OwnServer = AsyncDisposable & {
  readonly base: string
  readonly signIns: readonly SignIn[]
  /** Kills it as the system would (SIGKILL), and starts it again on the same folder and port. */
  readonly restart: () => Promise<void>
}

/** Whatever this shell is set to serve is left alone. */
export const ALONE = { DATABASE_URL: '', PUBLIC_URL: '', EARSHOT_INSTANCE_KEY: '', EARSHOT_VISITS_PER_MINUTE: '1000000' }

export async function openOwnServer(): Promise<OwnServer> {
  await using opening = new AsyncDisposableStack()
  const { path } = opening.use(await throwawayFolder('replay'))
  const plan: ServerPlan = { file: '../../apps/server/src/main.ts', env: { ...ALONE, DATA_DIR: path } }
  let server: Server | null = await startServer(plan)
  const { port } = server
  let restarting = Promise.resolve()
  let ending = false
  opening.defer(async () => {
    ending = true
    await restarting.catch(() => {})
    if (server === null) await endLeftOver(path)
    else await server[Symbol.asyncDispose]()
  })
  const base = `http://127.0.0.1:${port}`
  const token = await setUpToken(server)
  const { signIns } = must(
    await openApi(base, browserEffects).setUp({ way: 'sample', token }),
    'The sample organisation could not be set up',
  )
  const again = async () => {
    if (ending) return
    const killed = server
    server = null
    await killed?.kill()
    server = await startServer({ ...plan, port })
  }
  const opened = opening.move()
  return {
    base,
    signIns,
    restart: () => {
      restarting = restarting.then(again)
      return restarting
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

/** A server that was killed leaves its PostgreSQL behind: whoever enters last and leaves ends it. */
async function endLeftOver(dataDir: string): Promise<void> {
  const left = await startEmbedded({ dataDir, say: () => {} })
  await left.stop()
}
