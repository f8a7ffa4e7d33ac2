// A cable to a database, to be cut: as when the network or PostgreSQL goes away under a server that serves.

import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import pg from 'pg'

export type Cable = AsyncDisposable & { readonly config: pg.PoolConfig; readonly cut: () => void }

/** Leads to where `config` leads. */
export async function layCable(config: pg.PoolConfig): Promise<Cable> {
  const { host, port, user, password, database } = new pg.Client(config)
  const there = host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port }
  const ends = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(there)
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end)
      end.on('error', () => {})
      end.on('close', () => other.destroy())
      end.pipe(other)
    }
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The cable has no end')
  const cut = () => {
    server.close()
    for (const end of ends) end.destroy()
  }
  const here = { host: '127.0.0.1', port: address.port, user: user ?? '', database: database ?? '' }
  return {
    config: typeof password === 'string' ? { ...here, password } : here,
    cut,
    async [Symbol.asyncDispose]() {
      cut()
    },
  }
}
