// The two front ends, as built, each with a content security policy of its own.

import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { refuseWith } from './answer.ts'
import { pagePolicy } from './headers.ts'
import type { House } from './house.ts'

/** Paths that belong to nobody's page. */
const NOT_PAGES = /^(api|live|assets|visitor)\//

export async function pageRoutes(http: FastifyInstance, house: House): Promise<void> {
  const { console, widget } = house.pages
  const assets = { immutable: true, maxAge: '365d', index: false, decorateReply: false } as const
  await http.register(fastifyStatic, { ...assets, root: join(console, 'assets'), prefix: '/assets/' })
  await http.register(fastifyStatic, { ...assets, root: join(widget, 'assets'), prefix: '/visitor/assets/' })

  http.get('/widget.js', async (_, reply) => {
    reply
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('cache-control', 'public, max-age=300')
      .type('text/javascript; charset=utf-8')
    return sendFile(reply, join(widget, 'widget.js'))
  })

  http.get<{ Params: { desk: string } }>('/d/:desk', async (request, reply) => {
    const found = house.lives.bySlug(request.params.desk)
    if (found === null) reply.code(404)
    return page(reply, join(widget, 'index.html'), "'self'")
  })

  const embedders = (slug: string): string => {
    const sites = house.lives.bySlug(slug)?.sites ?? []
    return sites.length === 0 ? '*' : `'self' ${sites.join(' ')}`
  }
  // What stands on a site until a chat is wanted, and the chat.
  for (const [path, file] of [
    ['/embed/:desk', 'near.html'],
    ['/embed/:desk/chat', 'index.html'],
  ] as const)
    http.get<{ Params: { desk: string } }>(path, async (request, reply) => page(reply, join(widget, file), embedders(request.params.desk)))

  http.get<{ Params: { '*': string } }>('/*', async (request, reply) => {
    if (NOT_PAGES.test(request.params['*'])) return refuseWith(reply, { rule: 'not-found' })
    return page(reply, join(console, 'index.html'), "'none'")
  })
}

function page(reply: FastifyReply, file: string, frameAncestors: string): FastifyReply {
  reply.header('content-security-policy', pagePolicy(frameAncestors)).header('cache-control', 'no-cache').type('text/html; charset=utf-8')
  return sendFile(reply, file)
}

const sendFile = (reply: FastifyReply, file: string): FastifyReply =>
  existsSync(file) ? reply.send(createReadStream(file)) : refuseWith(reply.type('application/json'), { rule: 'not-found' })
