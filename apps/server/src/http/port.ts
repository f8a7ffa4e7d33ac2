// The port that the server listens on, or the sentence that says why it cannot.

import { once } from 'node:events'
import { createServer } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { Problem } from '../problem.ts'

export type Port = { readonly host: string; readonly port: number }

/** Listens for a moment only, so that nothing else is begun where it could not be served. */
export async function tryPort({ host, port }: Port): Promise<void> {
  const server = createServer()
  try {
    await once(server.listen(port, host), 'listening')
  } catch (error) {
    throw whyNot(error, { host, port })
  } finally {
    server.close()
  }
}

export async function listen(http: FastifyInstance, { host, port }: Port): Promise<void> {
  try {
    await http.listen({ host, port })
  } catch (error) {
    throw whyNot(error, { host, port })
  }
}

function whyNot(error: unknown, { host, port }: Port): Problem {
  const code = error instanceof Error && 'code' in error ? error.code : error
  if (code === 'EADDRINUSE')
    return new Problem(`Port ${port} on ${host} is in use already. Nothing was changed; stop what uses it, or name another PORT.`)
  if (code === 'EACCES') return new Problem(`This user may not listen on port ${port}. Nothing was changed; name a PORT above 1023.`)
  return new Problem(`Earshot cannot listen on ${host}:${port} (${code}). Nothing was changed; see HOST and PORT.`)
}
