// Conversations by mail, with a real mail server: asked for, confirmed, sent, and by whom.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PATHS } from '@earshot/contract'
import { auditLines } from '../../apps/server/src/adapters/postgres/testing/house.ts'
import { posts } from '../house/asking.ts'
import { openChats } from '../house/chats.ts'
import { type House, openHouse } from '../house/house.ts'
import { ruleOf } from '../house/http.ts'
import { attemptsAll, type Mailbox, openMailbox, serverAt } from '../house/mailbox.ts'
import { asGuest, asMember, type Guest, hire, type Member, makeDesk, type Place } from '../house/people.ts'

const DAY = 86_400_000
const KIM = 'kim@example.org'

type World = { readonly house: House; readonly mailbox: Mailbox; readonly place: Place; readonly ana: Member; readonly sue: Member }

async function withWorld(work: (world: World) => Promise<void>): Promise<void> {
  await using mailbox = await openMailbox()
  using mailServer = serverAt(mailbox)
  await using house = await openHouse({ mailServer })
  const place = await makeDesk(house)
  const ana = await hire(house, { name: 'Ana', roles: { [place.desk]: 'listener' } })
  const sue = await hire(house, { name: 'Sue', roles: { [place.desk]: 'supervisor' } })
  await work({ house, mailbox, place, ana, sue })
  await house.unharmed()
}

const chatOf = ({ house, place, ana }: World): Promise<Guest> =>
  openChats(house).after(
    place,
    [null, { do: 'start', text: 'Where is the lost property?' }],
    [ana.actor, { do: 'claim' }],
    [ana.actor, { do: 'whisper', text: 'secret whisper' }],
    [ana.actor, { do: 'note', text: 'secret note' }],
    [ana.actor, { do: 'say', text: 'Behind the desk — ask for Ben.' }],
  )

const asks = async ({ house }: World, guest: Guest, email = KIM) =>
  ruleOf(await house.ask('POST', PATHS.transcriptRequests, { headers: asGuest(guest), body: { email } }))
const confirms = async ({ house }: World, token: string) => ruleOf(await house.ask('POST', PATHS.transcriptConfirm, { body: { token } }))

const tokenIn = ({ mailbox }: World, nth = -1): string => /\/transcript#([\w-]{43})$/m.exec(mailbox.received.at(nth)?.text ?? '')?.[1] ?? ''

test('E-7 nothing of a conversation goes out before the link was confirmed, once and in time', () =>
  withWorld(async (world) => {
    const { house, mailbox } = world
    const guest = await chatOf(world)
    assert.equal(await asks(world, guest), 'done')
    await attemptsAll(world.house)
    const [first] = mailbox.received
    assert.deepEqual([mailbox.received.length, first?.to, first?.headers.get('from')], [1, [KIM], 'Night line <desk@library.example>'])
    assert.doesNotMatch(first?.text ?? '', /lost property|Ben|secret/)
    const token = tokenIn(world)
    assert.ok(first?.text.includes(`${house.origin}/transcript#${token}`))
    // Who follows links without being asked only gets a page.
    assert.match((await house.ask('GET', '/transcript')).text, /confirm/)
    assert.equal((await house.ask('GET', PATHS.transcriptConfirm)).status, 404)
    await attemptsAll(world.house)
    assert.equal(mailbox.received.length, 1)
    assert.deepEqual(await Promise.all([confirms(world, token), confirms(world, token)]).then((all) => all.includes('done')), true)
    assert.equal(await confirms(world, token), 'confirm-over')
    await attemptsAll(world.house)
    assert.equal(mailbox.received.length, 2)
    assert.match(mailbox.received[1]?.text ?? '', /You, .*\nWhere is the lost property\?\n\nAna, .*\nBehind the desk — ask for Ben\.$/)
    assert.equal(await asks(world, guest), 'done')
    await attemptsAll(world.house)
    house.turn(DAY)
    assert.equal(await confirms(world, tokenIn(world)), 'confirm-over')
    assert.equal(await confirms(world, 'x'.repeat(43)), 'confirm-over')
  }))

test('E-6 no whisper and no note is in a conversation that was mailed', () =>
  withWorld(async (world) => {
    const guest = await chatOf(world)
    await asks(world, guest)
    await attemptsAll(world.house)
    await confirms(world, tokenIn(world))
    await attemptsAll(world.house)
    assert.equal(world.mailbox.received.length, 2)
    for (const { text, headers } of world.mailbox.received) assert.doesNotMatch(text + [...headers.values()].join(), /secret/)
  }))

test('E-8 one visit asks three times in a day, where its desk offers it', () =>
  withWorld(async (world) => {
    const { house, place } = world
    const guest = await chatOf(world)
    for (const email of ['no address', 'a@example.org', 'b@example.org', 'c@example.org', 'd@example.org'])
      assert.equal(
        await asks(world, guest, email),
        email === 'no address' ? 'not-an-email' : email.startsWith('d') ? 'transcript-limit' : 'done',
        email,
      )
    assert.equal(await asks(world, { ...guest, token: 'x'.repeat(43) }), 'visit-expired')
    const admin = await hire(house, { name: 'Max', organisation: 'admin' })
    const at = PATHS.deskSettings.replace(':desk', place.desk)
    const settings = (await house.ask('GET', at, { headers: asMember(admin) })).body
    assert.ok(typeof settings === 'object' && settings !== null && 'policy' in settings && typeof settings.policy === 'object')
    const policy = { ...settings.policy, transcript: { offers: false, confirm: 'x\n{link}', letter: 'x' } }
    assert.equal(ruleOf(await house.ask('PUT', at, { headers: asMember(admin), body: { ...settings, policy } })), 'done')
    const shown = PATHS.desk.replace(':desk', place.slug)
    while ((await house.ask('GET', shown)).text.includes('"mails":true'));
    assert.equal(await asks(world, await chatOf(world)), 'transcript-off')
  }))

test('E-8 without a mail server nobody can ask', async () => {
  await using house = await openHouse()
  const place = await makeDesk(house)
  assert.ok((await house.ask('GET', PATHS.desk.replace(':desk', place.slug))).text.includes('"mails":false'))
  const guest = await openChats(house).after(place, [null, { do: 'start', text: 'x' }])
  const asked = await house.ask('POST', PATHS.transcriptRequests, { headers: asGuest(guest), body: { email: KIM } })
  assert.equal(ruleOf(asked), 'no-mail-server')
})

test('E-10 a supervisor has it mailed to the address on record, which is confirmed too; others are refused', () =>
  withWorld(async (world) => {
    const { house, mailbox, ana, sue, place } = world
    const guest = await chatOf(world)
    const mails = async (member: Member) =>
      ruleOf(await house.ask('POST', PATHS.emailed.replace(':c', guest.c), { headers: asMember(member), body: {} }))
    const cy = await hire(house, { name: 'Cy', roles: { [place.desk]: 'coordinator' } })
    const max = await hire(house, { name: 'Max', organisation: 'admin' })
    assert.deepEqual([await mails(ana), await mails(cy), await mails(max)], ['role-may-not', 'role-may-not', 'no-such-conversation'])
    assert.equal(await mails(sue), 'no-address')
    for (const command of [{ do: 'address', email: 'wrong@example.org' }, { do: 'address', email: KIM }, { do: 'close' }])
      assert.equal(await posts(house, asMember(ana), guest.c, command), 'done')
    assert.equal(await mails(sue), 'done')
    await attemptsAll(world.house)
    assert.deepEqual([mailbox.received.length, mailbox.received[0]?.to], [1, [KIM]])
    assert.doesNotMatch(mailbox.received[0]?.text ?? '', /lost property/)
    assert.equal(await confirms(world, tokenIn(world)), 'done')
    await attemptsAll(world.house)
    assert.match(mailbox.received[1]?.text ?? '', /lost property/)
    const lines = (await auditLines(house.database.db)).filter(({ action }) => action === 'conversation-emailed')
    assert.deepEqual(lines, [{ actor: sue.actor.person, action: 'conversation-emailed', subject: guest.c, facts: {} }])
  }))
