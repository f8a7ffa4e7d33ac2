// The two front ends, as built, each with a content security policy of its own.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { NEUTRAL_PAGE } from '@earshot/contract'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { refuseWith } from './answer.ts'
import { pagePolicy } from './headers.ts'
import type { House } from './house.ts'

/** Paths that belong to nobody's page. */
const NOT_PAGES = /^(api|live|assets|icons|visitor)\//

export async function pageRoutes(http: FastifyInstance, house: House): Promise<void> {
  const { console, widget } = house.pages
  // What the build has compressed is sent as it is; a browser that takes no compressed form gets the other one.
  const assets = { immutable: true, maxAge: '365d', index: false, decorateReply: false, preCompressed: true } as const
  await http.register(fastifyStatic, { ...assets, root: join(console, 'assets'), prefix: '/assets/' })
  await http.register(fastifyStatic, { ...assets, root: join(widget, 'assets'), prefix: '/visitor/assets/' })
  await http.register(fastifyStatic, { serve: false, preCompressed: true, cacheControl: false, root: [console, widget] })

  await appRoutes(http, console)

  http.get('/widget.js', async (_, reply) => {
    reply
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('cache-control', 'public, max-age=300')
      .type('text/javascript; charset=utf-8')
    return sendFile(reply, widget, 'widget.js')
  })

  http.get<{ Params: { desk: string } }>('/d/:desk', async (request, reply) => {
    const found = house.lives.bySlug(request.params.desk)
    if (found === null) reply.code(404)
    return page(reply, widget, "'self'")
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
    http.get<{ Params: { desk: string } }>(path, async (request, reply) => page(reply, widget, embedders(request.params.desk), file))

  // Where the link in a mail leads.
  http.get('/transcript', async (_, reply) => page(reply, widget, "'none'", 'confirm.html'))

  // Where the quick exit leads.
  http.get(NEUTRAL_PAGE, async (_, reply) => page(reply, widget, "'none'", 'measures.html'))

  http.get<{ Params: { '*': string } }>('/*', async (request, reply) => {
    if (NOT_PAGES.test(request.params['*'])) return refuseWith(reply, { rule: 'not-found' })
    return page(reply, console, "'none'")
  })
}

/** What makes the console an app, and what stays when no window is open: a browser asks each time whether there is a newer one. */
async function appRoutes(http: FastifyInstance, console: string): Promise<void> {
  await http.register(fastifyStatic, { root: join(console, 'icons'), prefix: '/icons/', maxAge: '1d', index: false, decorateReply: false })
  for (const [name, type] of [
    ['worker.js', 'text/javascript; charset=utf-8'],
    ['app.webmanifest', 'application/manifest+json'],
  ] as const)
    http.get(`/${name}`, async (_, reply) => sendFile(reply.header('cache-control', 'no-cache').type(type), console, name))
}

function page(reply: FastifyReply, folder: string, frameAncestors: string, file = 'index.html'): FastifyReply {
  reply.header('content-security-policy', pagePolicy(frameAncestors)).header('cache-control', 'no-cache').type('text/html; charset=utf-8')
  return sendFile(reply, folder, file)
}

// Where there is no such desk, a browser that has the page already would be told that it is unchanged: a failure without a word in it.
const WHOLE = { etag: false, lastModified: false } as const

function sendFile(reply: FastifyReply, folder: string, name: string): FastifyReply {
  if (!existsSync(join(folder, name))) return refuseWith(reply.type('application/json'), { rule: 'not-found' })
  return reply.sendFile(name, folder, reply.statusCode === 404 ? WHOLE : {})
}
