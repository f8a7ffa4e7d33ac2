// Mail to staff, and the outbox that admins see, with a real mail server.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { mailSchema, outboxSchema, PATHS, rollSchema } from '@earshot/contract'
import type { MailKind } from '@earshot/domain'
import { auditLines } from '../../apps/server/src/adapters/postgres/testing/house.ts'
import { type House, openHouse } from '../house/house.ts'
import { ruleOf } from '../house/http.ts'
import { attemptsAll, openMailbox, serverAt } from '../house/mailbox.ts'
import { asMember, hire, type Member, signIn } from '../house/people.ts'

const NEW = 'another long password'

async function withMail(work: (house: House, until: () => Promise<string>) => Promise<void>): Promise<void> {
  await using mailbox = await openMailbox()
  using mailServer = serverAt(mailbox)
  await using house = await openHouse({ mailServer })
  const last = async () => {
    await attemptsAll(house)
    return `${mailbox.received.at(-1)?.to}: ${mailbox.received.at(-1)?.text}`
  }
  await work(house, last)
  await house.unharmed()
}

const tokenIn = (mail: string, page: string): string => new RegExp(`/${page}#([\\w-]{43})$`, 'm').exec(mail)?.[1] ?? ''
const outboxOf = async (house: House, by: Member) =>
  outboxSchema.parse((await house.ask('GET', PATHS.outbox, { headers: asMember(by) })).body)

test('E-12 an invitation goes out by mail, and its link is still there to pass on', () =>
  withMail(async (house, last) => {
    const ada = await hire(house, { name: 'Ada', organisation: 'admin' })
    const body = { email: 'kim@example.org', organisation: 'member', roles: [] }
    const made = await house.ask('POST', PATHS.invitations, { headers: asMember(ada), body })
    assert.match(made.text, /"mailed":true/)
    const mail = await last()
    assert.match(mail, /^kim@example\.org: /)
    assert.ok(made.text.includes(tokenIn(mail, 'invitation')))
    const token = tokenIn(mail, 'invitation')
    assert.equal(ruleOf(await house.ask('POST', PATHS.invitedAccept, { body: { token, name: 'Kim', password: NEW } })), 'done')
  }))

test('E-12 whoever lost a password is mailed a link, and nobody learns who is here', () =>
  withMail(async (house, last) => {
    const ada = await hire(house, { name: 'Ada', organisation: 'admin' })
    const loses = (email: string) => house.ask('POST', PATHS.lostPassword, { body: { email } })
    const [known, unknown] = [await loses(ada.email), await loses('nobody@example.org')]
    assert.deepEqual([known.status, known.text], [unknown.status, unknown.text])
    assert.equal((await outboxOf(house, ada)).mails.length, 1)
    const mail = await last()
    assert.ok(mail.startsWith(ada.email))
    const roll = rollSchema.parse((await house.ask('GET', PATHS.roll, { headers: asMember(ada) })).body)
    assert.equal(roll.people[0]?.asksForPassword, false)
    const body = { token: tokenIn(mail, 'new-password'), password: NEW }
    assert.deepEqual(
      [ruleOf(await house.ask('POST', PATHS.reset, { body })), ruleOf(await house.ask('POST', PATHS.reset, { body }))],
      ['done', 'link-over'],
    )
    assert.notEqual(await signIn(house, ada.email, NEW), '')
    // As many as may go to one address in a day: after that people are asked, as without mail.
    for (let nth = 0; nth < 5; nth++) await loses(ada.email)
    assert.equal((await house.parts.mail.mails.newest(100)).length, 5)
  }))

test('E-13 the outbox is for admins; to read a mail of it is on record, and a conversation or a form is not to be read', () =>
  withMail(async (house) => {
    const ada = await hire(house, { name: 'Ada', organisation: 'admin' })
    const mia = await hire(house, { name: 'Mia', organisation: 'manager' })
    const keep = async (kind: MailKind, text: string) => {
      const id = randomUUID()
      const letter = { to: 'office@example.org', from: 'Night line', subject: 'Referral', text, messageId: `<${id}@desk.example>` }
      const posted = await house.parts.mail.mails.post(
        { id, kind, desk: null, madeAt: house.parts.clock(), ...letter },
        { most: 1, since: 0 },
      )
      assert.ok(posted.ok)
      return PATHS.mail.replace(':mail', id)
    }
    const [at, ...sealed] = [
      await keep('invitation', 'a link'),
      await keep('form', 'a private matter'),
      await keep('transcript', 'a private chat'),
    ]
    const reads = (by: Member) => house.ask('GET', at, { headers: asMember(by) })
    assert.equal(ruleOf(await house.ask('GET', PATHS.outbox, { headers: asMember(mia) })), 'admins-only')
    assert.deepEqual([ruleOf(await reads(mia)), ruleOf(await house.ask('GET', at))], ['admins-only', 'not-signed-in'])
    const { mails, sends } = await outboxOf(house, ada)
    assert.deepEqual(
      [sends, mails.map(({ kind, state }) => [kind, state]).sort()],
      [
        true,
        [
          ['form', 'waiting'],
          ['invitation', 'waiting'],
          ['transcript', 'waiting'],
        ],
      ],
    )
    const read = mailSchema.parse((await reads(ada)).body)
    assert.deepEqual([read.to, read.text], ['office@example.org', 'a link'])
    for (const one of sealed) assert.equal(mailSchema.parse((await house.ask('GET', one, { headers: asMember(ada) })).body).text, null)
    const lines = (await auditLines(house.database.db)).filter(({ action }) => action === 'mail-read')
    assert.deepEqual(
      lines.map(({ actor, subject, facts }) => [actor, subject, facts.kind]),
      [
        [ada.actor.person, at.split('/').at(-1), 'invitation'],
        ...sealed.map((one, nth) => [ada.actor.person, one.split('/').at(-1), ['form', 'transcript'][nth]]),
      ],
    )
    assert.equal(ruleOf(await house.ask('GET', PATHS.mail.replace(':mail', ada.actor.person), { headers: asMember(ada) })), 'no-such-mail')
  }))
