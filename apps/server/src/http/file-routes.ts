// Files over HTTP: one comes in as it is, and is read no further than it may be large; one goes out to be kept, and never to be shown as a page.

import type { Readable } from 'node:stream'
import { idSchema, PATHS } from '@earshot/contract'
import { MEGABYTE, MOST_MEGABYTES, type Verdict } from '@earshot/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Attached, type AttachParts, attach, attachRefused } from '../files/attaching.ts'
import { type FetchParts, fetchFile } from '../files/fetching.ts'
import { answer, bodyAs, refuseWith } from './answer.ts'
import { FILE_POLICY } from './headers.ts'
import type { House } from './house.ts'
import { actorWho } from './who.ts'

const params = z.object({ c: idSchema, id: idSchema })
const asked = z.object({ to: z.enum(['visitor', 'staff']).default('visitor') })
/** Files on their way in at once: each is held in memory while it is looked at. */
const MOST_AT_ONCE = 6

export async function fileRoutes(http: FastifyInstance, house: House): Promise<void> {
  // Of these bodies alone nothing is read before it is known who sends them.
  await http.register(async (scope) => {
    scope.addContentTypeParser('application/octet-stream', (_, payload, done) => done(null, payload))
    incoming(scope, house)
  })
  outgoing(http, house)
}

function incoming(http: FastifyInstance, house: House): void {
  const parts = attachPartsOf(house)
  let under = 0

  http.put(PATHS.file, async (request, reply) => {
    const sent = await sentIn(house, request)
    if (!sent.ok) return refuseWith(reply, sent.refusal)
    if (under >= MOST_AT_ONCE) return refuseWith(reply.header('retry-after', '5'), { rule: 'too-many' })
    under++
    try {
      return await take(parts, sent.value, request, reply)
    } finally {
      under--
    }
  })
}

async function take(parts: AttachParts, sent: Attached, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const announced = Number(request.headers['content-length'] ?? 1)
  const refused = await attachRefused(parts, sent, announced)
  // Read to its end all the same, so that the answer is heard: a browser that is cut off hears of a fault on the line.
  const bytes = await read(request.body as Readable, refused === null ? MOST_MEGABYTES * MEGABYTE : 0).catch(() => 'cut off' as const)
  if (bytes === 'cut off') return reply.hijack()
  if (refused !== null) return refuseWith(reply, refused.refusal)
  return answer(reply, await attach(parts, sent, bytes))
}

/** What there is to read, up to `most` bytes and one more: whatever comes behind is not kept. */
async function read(body: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let [kept, size] = [0, 0]
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > 4 * MOST_MEGABYTES * MEGABYTE) throw new Error('Nobody has a file as large as this')
    if (kept > most) continue
    kept += chunk.length
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).subarray(0, most + 1)
}

async function sentIn(house: House, request: FastifyRequest): Promise<Verdict<Attached>> {
  const who = await actorWho(house, request)
  if (!who.ok) return who
  const [at, query, name] = [bodyAs(params, request.params), bodyAs(asked, request.query), nameIn(request)]
  const raw = request.headers['content-type'] === 'application/octet-stream'
  if (at === null || query === null || name === null || !raw) return { ok: false, refusal: { rule: 'malformed' } }
  return { ok: true, value: { ...at, actor: who.value, name, whisper: query.to === 'staff' } }
}

/** In a header, because addresses are written down on the way. */
function nameIn({ headers }: FastifyRequest): string | null {
  try {
    const name = decodeURIComponent(String(headers['x-file-name'] ?? ''))
    return name.length <= 1000 ? name : null
  } catch {
    return null
  }
}

function outgoing(http: FastifyInstance, house: House): void {
  const parts = fetchPartsOf(house)
  for (const [path, form] of [
    [PATHS.file, 'content'],
    [PATHS.filePreview, 'preview'],
  ] as const)
    http.get(path, async (request, reply) => {
      const who = await actorWho(house, request)
      if (!who.ok) return refuseWith(reply, who.refusal)
      const at = bodyAs(params, request.params)
      if (at === null) return refuseWith(reply, { rule: 'malformed' })
      const fetched = await fetchFile(parts, who.value, at, form)
      if (!fetched.ok) return refuseWith(reply, fetched.refusal)
      const { name, type, bytes } = fetched.value
      reply.header('content-security-policy', FILE_POLICY)
      if (form === 'preview') return reply.type('image/webp').send(bytes)
      return reply
        .header('content-disposition', `attachment; filename*=UTF-8''${encoded(name)}`)
        .type(type)
        .send(bytes)
    })
}

/** As RFC 8187 has it. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

const attachPartsOf = ({ files, examine, conversations, lives, journal }: House): AttachParts => ({
  files,
  examine,
  state: (c) => conversations.inquiry(c),
  facts: (desk) => lives.facts(desk),
  knows: (c, id) => journal.knows(c, id),
  seals: (c) => conversations.seals(c),
  perform: (...asked) => conversations.perform(...asked),
})

const fetchPartsOf = ({ files, conversations, live: { admission } }: House): FetchParts => ({
  files,
  state: (c) => conversations.inquiry(c),
  seals: (c) => conversations.seals(c),
  admit: (actor, c) => admission.admit(actor, c),
  readerIn: (actor, c, state) => admission.readerIn(actor, c, state),
})
