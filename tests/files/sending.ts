// Files over real HTTP, as a page sends them.

import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { PATHS } from '@earshot/contract'
import { NO_FILES, policyOf } from '@earshot/domain'
import sharp from 'sharp'
import { PostgresDesks } from '../../apps/server/src/adapters/postgres/desks.ts'
import { asks } from '../house/asking.ts'
import { type House, openHouse } from '../house/house.ts'
import { ruleOf } from '../house/http.ts'
import { answering, asGuest, asMember, guestLine, hire, makeDesk, visits } from '../house/people.ts'

type Headers = Readonly<Record<string, string>>
export type Sent = { readonly name?: string; readonly id?: string; readonly to?: 'visitor' | 'staff'; readonly headers?: Headers }

export const pictureOf = (width = 900, height = 600): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#c33' } })
    .png()
    .toBuffer()

export const fileAt = (c: string, id: string, preview = false): string =>
  (preview ? PATHS.filePreview : PATHS.file).replace(':c', c).replace(':id', id)

/** Sends a file; the answer's rule, or `done`. */
export async function sends(house: House, who: Headers, c: string, body: Uint8Array, sent: Sent = {}): Promise<unknown> {
  const { name = 'cat.png', id = randomUUID(), to = 'visitor', headers = {} } = sent
  const told = { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name), ...who, ...headers }
  return ruleOf(await house.ask('PUT', `${fileAt(c, id)}?to=${to}`, { headers: told, body }))
}

/** Begins to send a file and breaks off in the middle. */
export function breaksOff({ port }: House, who: Headers, c: string, id: string): Promise<void> {
  const headers = { 'content-type': 'application/octet-stream', 'x-file-name': 'cut.txt', 'content-length': '100000', ...who }
  const asking = request({ host: '127.0.0.1', port, method: 'PUT', path: fileAt(c, id), headers })
  return new Promise((resolve) => {
    asking.on('error', () => {})
    asking.on('close', resolve)
    asking.write(Buffer.alloc(50_000, 'x'), () => asking.destroy())
  })
}

/** A chat that Ana holds, on a desk that takes files from both sides; Ben is on the desk as well, Cy coordinates it. */
export async function openScene(files: Partial<typeof NO_FILES> = {}) {
  await using opening = new AsyncDisposableStack()
  const house = opening.use(await openHouse())
  const place = await makeDesk(house)
  const policy = {
    ...policyOf('library-desk'),
    holderMay: ['delete'] as const,
    files: { ...NO_FILES, visitors: true, staff: true, megabytes: 1, each: 3, ...files },
  }
  const desks = new PostgresDesks(house.database.db)
  const desk = (await desks.all()).find(({ id }) => id === place.desk)
  if (desk === undefined) throw new Error('The desk was just made')
  const admin = await hire(house, { name: 'Noor', organisation: 'admin' })
  const { name, slug, timeZone, hours, sites, look } = desk
  await desks.set(place.desk, { name, slug, timeZone, hours, sites, look, policy }, admin.actor.person, () => true)
  const [ana, ben, cy] = [
    await hire(house, { name: 'Ana', roles: { [place.desk]: 'listener' } }),
    await hire(house, { name: 'Ben', roles: { [place.desk]: 'listener' } }),
    await hire(house, { name: 'Cy', roles: { [place.desk]: 'coordinator' } }),
  ]
  house.parts.bus.publish({ about: 'desks' })
  const guest = await visits(house, place)
  const lines = { ana: await answering(house, ana, place), visitor: await guestLine(house, guest) }
  const { c } = guest
  lines.visitor.send({ t: 'watch', c })
  await asks(lines.visitor, c, { do: 'start', text: 'hello' })
  await asks(lines.ana, c, { do: 'claim' })
  lines.ana.send({ t: 'watch', c })
  await lines.ana.until(() => lines.ana.of('open').length > 0, 'the holder reads')
  const as = { visitor: asGuest(guest), ana: asMember(ana), ben: asMember(ben), cy: asMember(cy) }
  const opened = opening.move()
  return { house, place, c, lines, as, guest, [Symbol.asyncDispose]: () => opened.disposeAsync() }
}

export type Scene = Awaited<ReturnType<typeof openScene>>
