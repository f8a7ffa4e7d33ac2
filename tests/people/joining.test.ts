// Joining a house by a link, being looked after, and leaving it, over real HTTP.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { invitedSchema, linkSchema, meSchema, PATHS, rollSchema, signInSchema, teamSchema } from '@earshot/contract'
import { LINK_LASTS, NO_ABSENCE } from '@earshot/domain'
import { posts } from '../house/asking.ts'
import { type House, openHouse } from '../house/house.ts'
import { ruleOf } from '../house/http.ts'
import { answering, asGuest, asMember, hire, type Member, makeDesk, signIn, staffLine, visits } from '../house/people.ts'

const NEW = 'another long password'

const at = (path: string, parts: Readonly<Record<string, string>>): string =>
  Object.entries(parts).reduce((filled, [name, value]) => filled.replace(`:${name}`, value), path)

const email = (): string => `${randomUUID()}@example.org`
const rollOf = async (house: House, by: Member) => rollSchema.parse((await house.ask('GET', PATHS.roll, { headers: asMember(by) })).body)
const invite = (house: House, by: Member, body: object) => house.ask('POST', PATHS.invitations, { headers: asMember(by), body })
const accepts = (house: House, token: string, name = 'Kim', password = NEW) =>
  house.ask('POST', PATHS.invitedAccept, { body: { token, name, password } })
const places = (house: House, by: Member, person: string, body: object) =>
  house.ask('PUT', at(PATHS.person, { person }), { headers: asMember(by), body })

test('who is invited joins by the link with a name and a password of their own, once', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  const admin = await hire(house, { name: 'Ada', organisation: 'admin' })
  const address = email()
  const roles = [{ desk: desk.desk, role: 'listener' }]
  const { token } = linkSchema.parse(
    (await invite(house, admin, { email: ` ${address.toUpperCase()}`, organisation: 'member', roles })).body,
  )
  assert.deepEqual(
    (await rollOf(house, admin)).invitations.map((one) => [one.email, one.by]),
    [[address, 'Ada']],
  )
  const invited = invitedSchema.parse((await house.ask('POST', PATHS.invited, { body: { token } })).body)
  assert.deepEqual([invited.email, invited.desks.map(({ role }) => role)], [address, ['listener']])

  assert.equal(ruleOf(await accepts(house, token, '(S) Kim')), 'name-imitates-role')
  assert.equal(ruleOf(await accepts(house, token, 'Kim', 'short')), 'password-length')
  const answers = await Promise.all([accepts(house, token), accepts(house, token), accepts(house, token)])
  assert.deepEqual(answers.map(ruleOf).sort(), ['done', 'link-over', 'link-over'])
  assert.equal(ruleOf(await house.ask('POST', PATHS.invited, { body: { token } })), 'link-over')

  assert.notEqual(await signIn(house, address, NEW), '')
  const { people, invitations } = await rollOf(house, admin)
  assert.deepEqual(invitations, [])
  const kim = people.find((one) => one.email === address)
  assert.deepEqual(
    [kim?.name, kim?.organisation, kim?.active, kim?.roles],
    ['Kim', 'member', true, roles.map((role) => ({ ...role, invited: false }))],
  )
  assert.equal(ruleOf(await invite(house, admin, { email: address, organisation: 'member', roles: [] })), 'email-taken')
  await house.unharmed()
})

test('a link that was taken back, replaced or a week old opens nothing', async () => {
  await using house = await openHouse()
  const admin = await hire(house, { name: 'Ada', organisation: 'admin' })
  const body = { email: email(), organisation: 'member', roles: [] }
  const make = async () => linkSchema.parse((await invite(house, admin, body)).body).token
  const replaced = await make()
  const revoked = await make()
  assert.equal(ruleOf(await accepts(house, replaced)), 'link-over')
  const [invitation] = (await rollOf(house, admin)).invitations
  const path = at(PATHS.invitation, { id: invitation?.id ?? '' })
  assert.equal(ruleOf(await house.ask('DELETE', path, { headers: asMember(admin) })), 'done')
  assert.equal(ruleOf(await house.ask('DELETE', path, { headers: asMember(admin) })), 'link-over')
  assert.equal(ruleOf(await accepts(house, revoked)), 'link-over')
  const old = await make()
  house.turn(LINK_LASTS)
  assert.equal(ruleOf(await accepts(house, old)), 'link-over')
  await house.unharmed()
})

test('members look after nobody, managers after members, and nobody after themselves', async () => {
  await using house = await openHouse()
  const [ada, max, ana] = [
    await hire(house, { name: 'Ada', organisation: 'admin' }),
    await hire(house, { name: 'Max', organisation: 'manager' }),
    await hire(house, { name: 'Ana' }),
  ]
  const member = { organisation: 'member', active: true, roles: [] }
  assert.equal(ruleOf(await house.ask('GET', PATHS.roll, { headers: asMember(ana) })), 'manager-only')
  assert.equal(ruleOf(await house.ask('GET', PATHS.roll)), 'not-signed-in')
  assert.equal(ruleOf(await invite(house, ana, { email: email(), organisation: 'member', roles: [] })), 'manager-only')
  assert.equal(ruleOf(await invite(house, max, { email: email(), organisation: 'admin', roles: [] })), 'admin-only')
  assert.equal(ruleOf(await places(house, max, ada.actor.person, member)), 'admin-only')
  assert.equal(ruleOf(await places(house, max, ana.actor.person, { ...member, organisation: 'manager' })), 'admin-only')
  assert.equal(ruleOf(await places(house, ada, ada.actor.person, member)), 'not-yourself')
  assert.equal(
    ruleOf(await places(house, max, ana.actor.person, { ...member, roles: [{ desk: randomUUID(), role: 'listener' }] })),
    'no-such-desk',
  )
  assert.equal(ruleOf(await places(house, max, randomUUID(), member)), 'no-such-person')
  assert.equal(ruleOf(await places(house, max, ana.actor.person, member)), 'done')
  await house.unharmed()
})

test('whoever is shut out loses their line and their sign-in, and a role that changes is theirs at once', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  const ada = await hire(house, { name: 'Ada', organisation: 'admin' })
  const ana = await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } })
  const line = await staffLine(house, ana)
  const [kept, given] = [
    { desk: desk.desk, role: 'listener' },
    { desk: desk.desk, role: 'supervisor' },
  ]
  assert.equal(ruleOf(await places(house, ada, ana.actor.person, { organisation: 'member', active: true, roles: [given] })), 'done')
  await line.until(() => line.of('me').length > 0, 'she hears that her rights changed')
  assert.equal(
    (await house.parts.people.find([ana.actor.person])).get(ana.actor.person)?.memberships[0]?.accepting,
    true,
    'and takes calls as before',
  )
  assert.equal(ruleOf(await places(house, ada, ana.actor.person, { organisation: 'member', active: false, roles: [kept] })), 'done')
  await line.until(() => line.closed !== null, 'her line is closed')
  assert.equal(ruleOf(await house.ask('GET', PATHS.me, { headers: asMember(ana) })), 'not-signed-in')
  await house.unharmed()
})

const answers = (house: House, by: Member, desk: string, yes: boolean, role = 'listener') =>
  house.ask('PUT', at(PATHS.deskInvitation, { desk }), { headers: asMember(by), body: { yes, role } })

test('O-5 whoever is here already and is put on a desk is invited to it: not on it until they accept, and gone when they say no', async () => {
  await using house = await openHouse()
  const [night, day] = [await makeDesk(house), await makeDesk(house)]
  const max = await hire(house, { name: 'Max', organisation: 'manager', roles: { [night.desk]: 'supervisor' } })
  const ana = await hire(house, { name: 'Ana' })
  const roles = [
    { desk: night.desk, role: 'listener' },
    { desk: day.desk, role: 'trainee' },
  ]
  const line = await staffLine(house, ana)
  const put = (given: readonly object[]) => places(house, max, ana.actor.person, { organisation: 'member', active: true, roles: given })
  assert.equal(ruleOf(await put(roles)), 'done')
  await line.until(() => line.of('me').length > 0, 'she hears of it')
  const me = async () => meSchema.parse((await house.ask('GET', PATHS.me, { headers: asMember(ana) })).body)
  const asked = async () => (await me()).invitations.map(({ desk, role, by }) => `${desk} ${role} ${by}`).sort()
  assert.deepEqual(await asked(), roles.map(({ desk, role }) => `${desk} ${role} Max`).sort())
  assert.deepEqual((await me()).desks, [])
  const takesCalls = () => house.ask('PUT', at(PATHS.accepting, { desk: night.desk }), { headers: asMember(ana), body: { on: true } })
  assert.equal(ruleOf(await takesCalls()), 'not-on-desk')
  assert.equal(ruleOf(await house.ask('GET', PATHS.targets, { headers: asMember(ana) })), 'not-on-desk')
  assert.equal(ruleOf(await house.ask('GET', at(PATHS.agreement, { desk: night.desk }), { headers: asMember(ana) })), 'not-on-desk')
  const team = async () =>
    teamSchema
      .parse((await house.ask('GET', PATHS.team, { headers: asMember(max) })).body)
      .flatMap(({ people }) => people.map(({ name }) => name))
  await house.parts.people.setStatus(ana.actor.person, 'online', NO_ABSENCE)
  assert.deepEqual(await team(), ['Max'])
  const invited = async () => (await rollOf(house, max)).people.find(({ name }) => name === 'Ana')?.roles.map((role) => role.invited)
  assert.deepEqual(await invited(), [true, true])

  assert.equal(ruleOf(await put([{ desk: night.desk, role: 'coordinator' }, ...roles.slice(1)])), 'done')
  assert.equal(ruleOf(await answers(house, ana, night.desk, true)), 'invitation-over', 'as a listener she is not asked any more')
  const both = await Promise.all([true, false].map((yes) => answers(house, ana, night.desk, yes, 'coordinator')))
  assert.deepEqual(both.map(ruleOf).sort(), ['done', 'invitation-over'])
  assert.equal(ruleOf(await answers(house, ana, day.desk, false, 'trainee')), 'done')
  assert.deepEqual(await asked(), [])
  await house.unharmed()
})

test('O-5 a no is not undone by whoever had looked at them before', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  const max = await hire(house, { name: 'Max', organisation: 'manager' })
  const ana = await hire(house, { name: 'Ana' })
  const roles = [{ desk: desk.desk, role: 'listener' }]
  const put = (was: readonly object[]) => places(house, max, ana.actor.person, { organisation: 'member', active: true, roles, was })
  assert.equal(ruleOf(await put([])), 'done')
  assert.equal(ruleOf(await answers(house, ana, desk.desk, false)), 'done')
  assert.equal(ruleOf(await put(roles)), 'person-changed')
  const found = (await house.parts.people.find([ana.actor.person])).get(ana.actor.person)
  assert.deepEqual([found?.memberships, found?.invitations], [[], []])
  assert.equal(ruleOf(await put([])), 'done')
  await house.unharmed()
})

test('O-5 whoever has accepted is on the desk, and another role asks for nothing', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  const max = await hire(house, { name: 'Max', organisation: 'manager' })
  const ana = await hire(house, { name: 'Ana' })
  const put = (role: string) => {
    const body = { organisation: 'member', active: true, roles: [{ desk: desk.desk, role }] }
    return places(house, max, ana.actor.person, body)
  }
  const stands = async () => (await house.parts.people.find([ana.actor.person])).get(ana.actor.person)
  assert.equal(ruleOf(await put('listener')), 'done')
  assert.equal(ruleOf(await answers(house, ana, desk.desk, true)), 'done')
  assert.equal(ruleOf(await answers(house, ana, desk.desk, true)), 'invitation-over')
  assert.equal(ruleOf(await answers(house, ana, desk.desk, false)), 'invitation-over')
  assert.equal(ruleOf(await put('coordinator')), 'done')
  assert.deepEqual(
    (await stands())?.memberships.map(({ role, closed }) => [role, closed]),
    [['coordinator', []]],
  )
  await house.unharmed()
})

test('O-5 whoever is invited again has nothing of what they held there before they accept', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  const max = await hire(house, { name: 'Max', organisation: 'manager' })
  const ana = await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } })
  await answering(house, ana, desk)
  const guest = await visits(house, desk)
  assert.equal(await posts(house, asGuest(guest), guest.c, { do: 'start', text: 'hello' }), 'done')
  const asks = (command: Parameters<typeof posts>[3]) => posts(house, asMember(ana), guest.c, command)
  assert.equal(await asks({ do: 'claim' }), 'done')
  assert.equal(await asks({ do: 'note', text: 'mine' }), 'done')
  const put = (roles: readonly object[]) => places(house, max, ana.actor.person, { organisation: 'member', active: true, roles })
  assert.equal(ruleOf(await put([])), 'done')
  assert.equal(ruleOf(await put([{ desk: desk.desk, role: 'listener' }])), 'done')
  assert.equal(await asks({ do: 'note', text: 'mine still' }), 'no-such-conversation')
  assert.equal(ruleOf(await answers(house, ana, desk.desk, true)), 'done')
  assert.equal(await asks({ do: 'note', text: 'mine again' }), 'done')
  await house.unharmed()
})

test('O-5 whoever puts themselves on a desk is on it, also where they were invited', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  const [ada, eva] = [await hire(house, { name: 'Ada', organisation: 'admin' }), await hire(house, { name: 'Eva', organisation: 'admin' })]
  const roles = [{ desk: desk.desk, role: 'listener' }]
  assert.equal(ruleOf(await places(house, eva, ada.actor.person, { organisation: 'admin', active: true, roles })), 'done')
  assert.equal(ruleOf(await places(house, ada, ada.actor.person, { organisation: 'admin', active: true, roles })), 'done')
  assert.deepEqual((await house.parts.people.find([ada.actor.person])).get(ada.actor.person)?.memberships[0]?.closed, [])
  await house.unharmed()
})

test('a link for a new password works once, ends every sign-in, and is forgotten when another is made', async () => {
  await using house = await openHouse()
  const ada = await hire(house, { name: 'Ada', organisation: 'admin' })
  const ana = await hire(house, { name: 'Ana' })
  const asks = (address: string) => house.ask('POST', PATHS.lostPassword, { body: { email: address } })
  const [known, unknown] = [await asks(ana.email), await asks(email())]
  assert.deepEqual([known.status, known.text], [unknown.status, unknown.text])
  const asking = async () => (await rollOf(house, ada)).people.filter((one) => one.asksForPassword).map(({ name }) => name)
  assert.deepEqual(await asking(), ['Ana'])

  const path = at(PATHS.personReset, { person: ana.actor.person })
  const make = async () => linkSchema.parse((await house.ask('POST', path, { headers: asMember(ada) })).body).token
  const [first, token] = [await make(), await make()]
  const reset = (with_: string, password: string) => house.ask('POST', PATHS.reset, { body: { token: with_, password } })
  assert.deepEqual(await asking(), [])
  assert.equal(ruleOf(await reset(first, NEW)), 'link-over')
  assert.equal(ruleOf(await reset(token, 'short')), 'password-length')
  assert.equal(ruleOf(await reset(token, NEW)), 'done')
  assert.equal(ruleOf(await reset(token, NEW)), 'link-over')
  assert.equal(ruleOf(await house.ask('GET', PATHS.me, { headers: asMember(ana) })), 'not-signed-in')
  assert.notEqual(await signIn(house, ana.email, NEW), '')
  await house.unharmed()
})

test('one sees where one is signed in, ends one of these, and nobody else’s', async () => {
  await using house = await openHouse()
  const [ana, ben] = [await hire(house, { name: 'Ana' }), await hire(house, { name: 'Ben' })]
  const other = await signIn(house, ana.email)
  const listed = async (cookie: string) =>
    signInSchema.array().parse((await house.ask('GET', PATHS.mySignIns, { headers: { cookie } })).body)
  const mine = await listed(ana.cookie)
  assert.deepEqual(mine.map(({ here }) => here).sort(), [false, true])
  const elsewhere = mine.find(({ here }) => !here)?.id ?? ''
  const end = (cookie: string) => house.ask('DELETE', at(PATHS.mySignIn, { id: elsewhere }), { headers: { cookie } })
  assert.equal(ruleOf(await end(ben.cookie)), 'not-found')
  assert.equal(ruleOf(await end(ana.cookie)), 'done')
  assert.equal(ruleOf(await house.ask('GET', PATHS.me, { headers: { cookie: other } })), 'not-signed-in')
  assert.equal((await listed(ana.cookie)).length, 1)
  await house.unharmed()
})

test('a name is one that colleagues can be shown, and a picture is one by its own first bytes', async () => {
  await using house = await openHouse()
  const [ana, ben] = [await hire(house, { name: 'Ana' }), await hire(house, { name: 'Ben' })]
  const put = (path: string, body: object) => house.ask('PUT', path, { headers: asMember(ana), body })
  assert.equal(ruleOf(await put(PATHS.myName, { name: '(C) Ana' })), 'name-imitates-role')
  assert.equal(ruleOf(await put(PATHS.myName, { name: ' Anna ' })), 'done')
  assert.equal((await house.parts.people.find([ana.actor.person])).get(ana.actor.person)?.name, 'Anna')
  const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(100)])
  for (const bad of [Buffer.from('<svg onload=alert(1)>'), Buffer.alloc(0), Buffer.concat([png, Buffer.alloc(48 * 1024)])])
    assert.ok(['not-a-picture', 'too-large'].includes(`${ruleOf(await put(PATHS.myPicture, { data: bad.toString('base64') }))}`))
  assert.equal(ruleOf(await put(PATHS.myPicture, { data: png.toString('base64') })), 'done')
  const path = at(PATHS.picture, { person: ana.actor.person })
  const shown = await house.ask('GET', path, { headers: asMember(ben) })
  assert.deepEqual(
    [shown.status, shown.headers['content-type'], `${shown.headers['content-security-policy']}`.split(';')[0]],
    [200, 'image/png', "default-src 'none'"],
  )
  assert.equal(ruleOf(await house.ask('GET', path)), 'not-signed-in')
  assert.equal(ruleOf(await house.ask('DELETE', PATHS.myPicture, { headers: asMember(ana) })), 'done')
  assert.equal((await house.ask('GET', path, { headers: asMember(ben) })).status, 204)
  await house.unharmed()
})
