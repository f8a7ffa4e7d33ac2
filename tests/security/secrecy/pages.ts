// Every page, file and answer of both faces: what a browser may do with it, and nothing from outside the folders of pages.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { PATHS } from '@earshot/contract'
import { openChats } from '../../house/chats.ts'
import { type House, openHouse } from '../../house/house.ts'
import { OUTSIDE } from '../../house/pages.ts'
import { asGuest, asMember, hire, makeDesk, PASSWORD } from '../../house/people.ts'
import { assertSafe, policyOf } from './safe.ts'

async function answers(house: House): Promise<void> {
  const desk = await makeDesk(house)
  const member = await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } })
  const guest = await openChats(house).after(desk, [null, { do: 'start', text: 'x' }])
  const nowhere = [
    '/chats',
    '/set-up',
    '/..',
    '/d/nobody',
    '/d/%00',
    '/assets/nothing.js',
    '/visitor/assets/nothing.js',
    '/visitor/',
    '/live/staff',
  ]
  const frames = [`/embed/${desk.slug}`, `/embed/${desk.slug}/chat`]
  const pages = ['/', `/d/${desk.slug}`, ...frames, '/widget.js', '/assets/index-a1b2.js', '/visitor/assets/index-a1b2.js']
  for (const path of [...pages, ...nowhere]) {
    for (const method of ['GET', 'HEAD']) assertSafe(await house.ask(method, path), `${method} ${path}`)
  }
  const api = [
    ['GET', '/healthz', {}],
    ['GET', PATHS.setUp, {}],
    ['GET', PATHS.desk.replace(':desk', desk.slug), {}],
    ['POST', PATHS.visits.replace(':desk', desk.slug), {}],
    ['GET', PATHS.me, asMember(member)],
    ['GET', '/%61pi/me', asMember(member)],
    ['GET', `${house.origin}${PATHS.me}`, asMember(member)],
    ['GET', PATHS.me, {}],
    ['GET', PATHS.canned.replace(':desk', desk.desk), asMember(member)],
    ['GET', PATHS.conversation.replace(':c', guest.c), asMember(member)],
    ['GET', PATHS.conversation.replace(':c', guest.c), asGuest(guest)],
    ['GET', '/api/nothing', {}],
    ['POST', PATHS.passes, asGuest(guest)],
    ['POST', PATHS.signOut, {}],
  ] as const
  for (const [method, path, headers] of api) {
    const answer = await house.ask(method, path, { headers, ...(method === 'POST' ? { body: {} } : {}) })
    assertSafe(answer, path)
    assert.equal(answer.headers['cache-control'], 'no-store', path)
    assert.match(answer.headers['content-type'] ?? '', /^application\/json/, path)
  }
}

async function frames(house: House): Promise<void> {
  const open = await makeDesk(house)
  const sites = ['https://city.example', 'https://www.city.example']
  const named = await makeDesk(house, false, sites)
  const shown = async (path: string) => policyOf(await house.ask('GET', path))
  assert.deepEqual((await shown('/')).get('frame-ancestors'), ["'none'"])
  assert.deepEqual((await shown(`/d/${open.slug}`)).get('frame-ancestors'), ["'self'"])
  for (const page of ['', '/chat']) {
    assert.deepEqual((await shown(`/embed/${open.slug}${page}`)).get('frame-ancestors'), ['*'])
    assert.deepEqual((await shown(`/embed/${named.slug}${page}`)).get('frame-ancestors'), ["'self'", ...sites])
  }
  for (const path of ['/', `/d/${open.slug}`, `/embed/${open.slug}`, `/embed/${open.slug}/chat`]) {
    const policy = await shown(path)
    for (const directive of ['script-src', 'style-src', 'connect-src']) assert.deepEqual(policy.get(directive), ["'self'"], path)
  }
  // What the policy forbids is not in the pages either.
  for (const face of ['console/index', 'widget/index', 'widget/near']) {
    const html = readFileSync(new URL(`../../../apps/${face}.html`, import.meta.url), 'utf8')
    assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|(src|href)="(?!\/|data:)/i, face)
  }
}

async function paths(house: House): Promise<void> {
  const up = ['../', '..%2f', '%2e%2e/', '%2e%2e%2f', '..%5c', '..\\', '%252e%252e/', '....//', '..;/', './../', '%c0%ae%c0%ae/', '..%00/']
  for (const base of ['/assets/', '/visitor/assets/', '/', '/d/', '/embed/', '/widget.js/']) {
    for (const step of up) {
      for (const times of [1, 2, 6]) {
        for (const target of ['outside.js', 'console/outside.js', 'etc/passwd', 'index.html']) {
          const path = `${base}${step.repeat(times)}${target}`
          const answer = await house.ask('GET', path)
          assert.ok(!answer.text.includes(OUTSIDE) && !answer.text.includes('root:'), path)
          assertSafe(answer, path)
        }
      }
    }
  }
  for (const path of [
    '/outside.js',
    '/index.html',
    '/assets',
    '/assets/',
    '/assets//index-a1b2.js/',
    '/visitor/assets/.',
    '/assets/index-a1b2.js%00.html',
  ])
    assert.ok(!(await house.ask('GET', path)).text.includes(OUTSIDE), path)
}

test('pages and answers', async (t) => {
  await using house = await openHouse()
  await t.test('every page and every answer carries what keeps a browser safe', () => answers(house))
  await t.test('each page says who may show it within theirs, and runs nothing but its own files', () => frames(house))
  await t.test('no path leads out of the folders of pages', () => paths(house))
  await house.unharmed()
})

test('the cookie is for the server alone, and travels encrypted where the house is reached so', async () => {
  for (const [publicUrl, name, flags] of [
    [undefined, 'earshot_session', ['HttpOnly', 'Path=/', 'SameSite=Strict']],
    ['https://chat.example', '__Host-earshot_session', ['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']],
  ] as const) {
    await using house = await openHouse(publicUrl === undefined ? {} : { publicUrl })
    const member = await hire(house, { name: 'Ana' })
    const origin = publicUrl ?? house.origin
    const signedIn = await house.ask('POST', PATHS.signIn, { headers: { origin }, body: { email: member.email, password: PASSWORD } })
    const signedOut = await house.ask('POST', PATHS.signOut, { headers: { origin, ...asMember(member) }, body: {} })
    for (const { headers } of [signedIn, signedOut]) {
      const cookies = headers['set-cookie'] ?? []
      assert.equal(cookies.length, 1)
      const [pair, ...rest] = (cookies[0] ?? '').split('; ')
      assert.ok(pair?.startsWith(`${name}=`))
      assert.deepEqual(rest.filter((flag) => !flag.startsWith('Max-Age=')).toSorted(), flags)
    }
    assert.match(signedOut.headers['set-cookie']?.[0] ?? '', /Max-Age=0/)
    // The address the house is said to have is its own, and no other.
    const foreign = { origin: publicUrl === undefined ? 'https://chat.example' : house.origin }
    assert.equal((await house.ask('POST', PATHS.signOut, { headers: foreign, body: {} })).status, 403)
  }
})
