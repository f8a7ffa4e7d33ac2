// The example for nginx, tried: pages, sign-ins, addresses and live connections come through it as they should.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { get } from 'node:http'
import { request } from 'node:https'
import { test } from 'node:test'
import { PATHS } from '@earshot/contract'
import { Line } from '../../apps/server/src/testing/line.ts'
import { type House, openHouse } from '../house/house.ts'
import { hire, type Member, makeDesk, PASSWORD, type Place, visits } from '../house/people.ts'
import { NAME, type Nginx, startNginx } from './nginx.ts'

const ORIGIN = `https://${NAME}`
const VISITS_PER_MINUTE = 2

type Asked = { readonly from?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown }

/** A request as a browser on that site sends it. `from` is the address it comes from. */
async function ask({ port }: Nginx, method: string, path: string, { from = '127.0.0.1', headers = {}, body }: Asked = {}) {
  const all = { host: NAME, origin: ORIGIN, 'content-type': 'application/json', ...headers }
  const options = { host: '127.0.0.1', port, method, path, localAddress: from, agent: false, headers: all }
  const { promise, resolve, reject } = Promise.withResolvers<import('node:http').IncomingMessage>()
  request(options, resolve)
    .on('error', reject)
    .end(body === undefined ? undefined : JSON.stringify(body))
  const response = await promise
  const text = Buffer.concat(await response.toArray()).toString()
  return { status: response.statusCode, headers: response.headers, text }
}

const lineThrough = (port: number, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Line> =>
  new Line(`wss://127.0.0.1:${port}${path}`, { host: NAME, origin: ORIGIN, ...headers }).opened()

async function pagesCome(nginx: Nginx, { slug }: Place): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>()
  get({ host: '127.0.0.1', port: nginx.plain, path: `/d/${slug}`, headers: { host: NAME } }, (response) => {
    response.resume()
    resolve(response.headers.location)
  })
  assert.equal(await promise, `${ORIGIN}/d/${slug}`)
  const page = await ask(nginx, 'GET', `/d/${slug}`)
  assert.deepEqual([page.status, page.text], [200, '<!doctype html><title>widget</title>'])
  assert.match(`${page.headers['content-security-policy']}`, /default-src 'none'.*frame-ancestors 'self'/)
  assert.equal(page.headers['strict-transport-security'], 'max-age=31536000')
  assert.equal((await ask(nginx, 'GET', '/widget.js')).text, '// loader')
}

async function signInsAreSafe(nginx: Nginx, { email }: Member): Promise<void> {
  const body = { email, password: PASSWORD }
  const { status, headers } = await ask(nginx, 'POST', PATHS.signIn, { body })
  assert.equal(status, 200)
  assert.match(headers['set-cookie']?.[0] ?? '', /^__Host-earshot_session=.*; HttpOnly; Secure; SameSite=Strict$/)
  assert.equal((await ask(nginx, 'POST', PATHS.signIn, { body, headers: { origin: 'https://elsewhere.example' } })).status, 403)
}

/** Visits are counted by address, which is the client's, and not what the client says it is. */
async function addressesArrive(nginx: Nginx, { slug }: Place): Promise<void> {
  const begin = async (asked: Asked) => (await ask(nginx, 'POST', PATHS.visits.replace(':desk', slug), { body: {}, ...asked })).status
  assert.deepEqual([await begin({}), await begin({}), await begin({})], [200, 200, 429])
  assert.equal(await begin({ headers: { 'x-forwarded-for': '192.0.2.7' } }), 429)
  assert.equal(await begin({ from: '127.0.0.2' }), 200)
}

async function visitorsWrite(house: House, nginx: Nginx, place: Place): Promise<void> {
  const { c, token } = await visits(house, place)
  const line = await lineThrough(nginx.port, PATHS.liveVisitor)
  line.send({ t: 'hello', token })
  const id = randomUUID()
  line.send({ t: 'do', id, c, command: { do: 'leave', text: 'x'.repeat(5000) } })
  await line.until(() => line.of('ack').some((ack) => ack.id === id), 'it is acknowledged')
  await line.hangUp()
}

/** The house asks every two seconds who may do what, and says nothing in between. */
async function silenceIsBorne(house: House, nginx: Nginx, { actor, cookie }: Member): Promise<void> {
  const line = await lineThrough(nginx.impatient, PATHS.liveStaff, { cookie })
  await line.until(() => line.of('board').length > 0, 'the board is shown')
  for (const nth of [1, 2]) {
    await house.database.pool.query('update people set public_name = $1 where id = $2', [`Ana ${nth}`, actor.person])
    await line.until(() => line.of('me').length >= nth, 'the new name is told')
  }
  await line.hangUp()
}

test('Earshot works behind nginx as deploy/nginx.conf sets it up', async (t) => {
  if (process.platform !== 'linux') return t.diagnostic(`not run: nginx example: other systems have one address of their own`)
  await using house = await openHouse({ publicUrl: ORIGIN, trustProxy: true, visitsPerMinute: VISITS_PER_MINUTE })
  const nginx = await startNginx(house.port)
  if ('reason' in nginx) return t.diagnostic(`not run: nginx example: ${nginx.reason}`)
  await using _ = nginx
  const place = await makeDesk(house)
  const ana = await hire(house, { name: 'Ana', roles: { [place.desk]: 'listener' } })
  await pagesCome(nginx, place)
  await signInsAreSafe(nginx, ana)
  await addressesArrive(nginx, place)
  await visitorsWrite(house, nginx, place)
  await silenceIsBorne(house, nginx, ana)
  await house.unharmed()
})
