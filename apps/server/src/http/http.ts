// The HTTP side of the house: headers for every answer, the routes, the pages, and the one place where a fault is caught.

import Fastify, { type FastifyInstance } from 'fastify'
import { isAway } from '../away.ts'
import { agreementRoutes } from './agreement-routes.ts'
import { refuseWith } from './answer.ts'
import { banRoutes } from './ban-routes.ts'
import { cannedRoutes } from './canned-routes.ts'
import { conversationRoutes } from './conversation-routes.ts'
import { deskRoutes } from './desk-routes.ts'
import { fileRoutes } from './file-routes.ts'
import { formRoutes } from './form-routes.ts'
import { HEADERS } from './headers.ts'
import type { House } from './house.ts'
import { outboxRoutes } from './outbox-routes.ts'
import { pageRoutes } from './page-routes.ts'
import { profileRoutes } from './profile-routes.ts'
import { pushRoutes } from './push-routes.ts'
import { rollRoutes } from './roll-routes.ts'
import { roomRoutes } from './room-routes.ts'
import { rosterRoutes } from './roster-routes.ts'
import { searchRoutes } from './search-routes.ts'
import { setUpRoutes } from './set-up-routes.ts'
import { shiftRoutes } from './shift-routes.ts'
import { staffRoutes } from './staff-routes.ts'
import { targetRoutes } from './target-routes.ts'
import { teamRoutes } from './team-routes.ts'
import { ticketRoutes } from './ticket-routes.ts'
import { transcriptRoutes } from './transcript-routes.ts'
import { visitorRoutes } from './visitor-routes.ts'

/** Largest body, in bytes. */
const LARGEST = 65_536

/** Milliseconds a request may take to arrive, so that nobody holds connections by dripping into them; a large file on a slow line needs most of it. */
const ARRIVES_WITHIN = 180_000

/** The server with all its routes, not listening yet. */
export async function openHttp(house: House): Promise<FastifyInstance> {
  const http = Fastify({
    logger: false,
    bodyLimit: LARGEST,
    requestTimeout: ARRIVES_WITHIN,
    // Only what our own proxy adds is believed: what stands before it in the header is whatever the client says.
    trustProxy: house.trustProxy && ((_: string, hop: number) => hop === 0),
    forceCloseConnections: true,
    // An address that cannot be read comes past hooks and handlers.
    frameworkErrors: (error, _, reply) => void caught(house, error, reply.headers(HEADERS)),
  })
  http.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS)
    if (request.method !== 'GET' && request.method !== 'HEAD' && !house.ownOrigin(request.raw))
      return refuseWith(reply, { rule: 'wrong-origin' })
  })
  http.setErrorHandler((error, _, reply) => caught(house, error, reply))
  http.setNotFoundHandler((_, reply) => refuseWith(reply, { rule: 'not-found' }))
  http.get('/healthz', async () => ({ ok: true }))
  setUpRoutes(http, house)
  visitorRoutes(http, house)
  staffRoutes(http, house)
  conversationRoutes(http, house)
  await fileRoutes(http, house)
  deskRoutes(http, house)
  targetRoutes(http, house)
  teamRoutes(http, house)
  banRoutes(http, house)
  cannedRoutes(http, house)
  transcriptRoutes(http, house)
  outboxRoutes(http, house)
  formRoutes(http, house)
  ticketRoutes(http, house)
  roomRoutes(http, house)
  rosterRoutes(http, house, house.planning)
  shiftRoutes(http, house)
  searchRoutes(http, house)
  agreementRoutes(http, house)
  rollRoutes(http, house)
  profileRoutes(http, house)
  pushRoutes(http, house)
  await pageRoutes(http, house)
  return http
}

function caught(house: Pick<House, 'failed'>, error: unknown, reply: Parameters<typeof refuseWith>[0]) {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500
  if (status === 413) return refuseWith(reply, { rule: 'too-large' })
  if (typeof status === 'number' && status < 500) return refuseWith(reply, { rule: 'malformed' })
  house.failed(error)
  return refuseWith(reply, { rule: isAway(error) ? 'unavailable' : 'internal' })
}
