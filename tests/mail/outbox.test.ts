// The outbox with a real mail server: each mail goes once, is tried again, or ends with its reason; and none is lost.

import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { openSeal } from '../../apps/server/src/adapters/keys/seal.ts'
import { PostgresMails } from '../../apps/server/src/adapters/postgres/mails.ts'
import { type TestDatabase, testDatabase } from '../../apps/server/src/adapters/postgres/testing.ts'
import type { MailServer, Posting } from '../../apps/server/src/mail-port.ts'
import { openMailbox, serverAt } from '../house/mailbox.ts'

const NOW = Date.UTC(2027, 0, 15, 12)
const MINUTE = 60_000
const BUDGET = { most: 5, since: NOW - 86_400_000 }
const seal = openSeal(randomBytes(32))

const outbox = ({ db }: TestDatabase, server: MailServer | null) => new PostgresMails(db, seal, server)

function posting(different: Partial<Posting> = {}): Posting {
  const id = randomUUID()
  const letter = { to: 'kim@example.org', subject: 'Grüße', text: 'Zeile eins — ✓\n\nAlles Gute', from: 'Night line' }
  return { id, kind: 'invitation', desk: null, madeAt: NOW, messageId: `<${id}@library.example>`, ...letter, ...different }
}

const jobs = async ({ pool }: TestDatabase) =>
  (await pool.query('select key, run_at from graphile_worker.jobs order by run_at')).rows.map(({ key, run_at }) => [key, run_at.getTime()])

test('E-1 a mail is kept together with what sends it, and posted twice it is one', async () => {
  await using database = await testDatabase()
  await using mailbox = await openMailbox()
  using server = serverAt(mailbox)
  const mails = outbox(database, server)
  const mail = posting()
  for (const _ of [1, 2]) assert.ok((await mails.post(mail, BUDGET)).ok)
  assert.deepEqual(await jobs(database), [[`mail:${mail.id}`, NOW]])
  await Promise.all([mails.attempt(mail.id, NOW), mails.attempt(mail.id, NOW)])
  await mails.attempt(mail.id, NOW)
  assert.equal(mailbox.received.length, 1)
  const [got] = mailbox.received
  assert.deepEqual([got?.from, got?.to, got?.text], ['desk@library.example', ['kim@example.org'], mail.text])
  const header = (name: string) => got?.headers.get(name)
  assert.equal(header('from'), 'Night line <desk@library.example>')
  assert.equal(header('to'), 'kim@example.org')
  assert.equal(header('subject'), mail.subject)
  assert.equal(header('message-id'), mail.messageId)
  assert.equal(header('auto-submitted'), 'auto-generated')
  // What was sent is not kept.
  const read = await mails.read(mail.id)
  assert.deepEqual([read?.state, read?.tries, read?.text, read?.to], ['sent', 1, '', 'kim@example.org'])
})

test('E-1 nothing of a mail lies in the database as it was written', async () => {
  await using database = await testDatabase()
  const mail = posting({ text: 'a secret', subject: 'a secret' })
  await outbox(database, null).post(mail, BUDGET)
  const { rows } = await database.pool.query('select mails::text as row from mails')
  const text = rows.map(({ row }) => Buffer.from(row).toString()).join()
  for (const word of ['secret', 'kim', Buffer.from('secret').toString('hex'), Buffer.from('kim@').toString('hex')])
    assert.ok(!text.includes(word), word)
})

test('E-2 a mail server that says later gets the same letter later, once', async () => {
  await using database = await testDatabase()
  await using mailbox = await openMailbox()
  using server = serverAt(mailbox)
  const mails = outbox(database, server)
  const mail = posting()
  await mails.post(mail, BUDGET)
  mailbox.refuse(451, 452)
  await mails.attempt(mail.id, NOW)
  assert.deepEqual(await jobs(database), [[`mail:${mail.id}`, NOW + MINUTE]])
  await mails.attempt(mail.id, NOW + MINUTE)
  assert.deepEqual(await jobs(database), [[`mail:${mail.id}`, NOW + 4 * MINUTE]])
  const waiting = await mails.read(mail.id)
  assert.equal(waiting?.state, 'waiting')
  assert.match(waiting?.answer ?? '', /^4\d\d /)
  await mails.attempt(mail.id, NOW + 4 * MINUTE)
  assert.deepEqual([mailbox.received.length, mailbox.received[0]?.headers.get('message-id')], [1, mail.messageId])
  assert.deepEqual([(await mails.read(mail.id))?.state, (await mails.read(mail.id))?.tries], ['sent', 3])
})

test('E-2 a mail server that stays away for a day is given up, and the letter can be read', async () => {
  await using database = await testDatabase()
  using server = serverAt({ url: 'smtp://127.0.0.1:1' })
  const mails = outbox(database, server)
  const mail = posting()
  await mails.post(mail, BUDGET)
  for (let tries = 0; (await mails.read(mail.id))?.state === 'waiting'; tries++) {
    assert.ok(tries < 20)
    await mails.attempt(mail.id, NOW)
  }
  const read = await mails.read(mail.id)
  assert.deepEqual([read?.state, read?.text, read?.endedAt], ['failed', mail.text, NOW])
  assert.match(read?.answer ?? '', /ECONNREFUSED/)
})

test('E-3 a mail that the server will never take fails with its reason, and is not tried again', async () => {
  await using database = await testDatabase()
  await using mailbox = await openMailbox()
  using server = serverAt(mailbox)
  const mails = outbox(database, server)
  const mail = posting()
  await mails.post(mail, BUDGET)
  mailbox.refuse(550)
  await mails.attempt(mail.id, NOW)
  await mails.attempt(mail.id, NOW)
  const read = await mails.read(mail.id)
  assert.deepEqual([read?.state, read?.tries, read?.text, mailbox.received.length], ['failed', 1, mail.text, 0])
  assert.match(read?.answer ?? '', /^550 /)
})

for (const kind of ['transcript', 'form'] as const)
  test(`E-13 a ${kind} that will never go is not kept either`, async () => {
    await using database = await testDatabase()
    await using mailbox = await openMailbox()
    using server = serverAt(mailbox)
    const mails = outbox(database, server)
    const mail = posting({ kind })
    await mails.post(mail, BUDGET)
    mailbox.refuse(450)
    await mails.attempt(mail.id, NOW)
    assert.equal((await mails.read(mail.id))?.text, mail.text)
    mailbox.refuse(550)
    await mails.attempt(mail.id, NOW + MINUTE)
    const read = await mails.read(mail.id)
    assert.deepEqual([read?.state, read?.tries, read?.text, read?.to], ['failed', 2, '', 'kim@example.org'])
  })

test('E-2 what was handed over and not noted is handed over again by the same name', async () => {
  await using database = await testDatabase()
  await using mailbox = await openMailbox()
  using server = serverAt(mailbox)
  const cut = async () =>
    void (await database.pool
      .query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = $1', [
        'idle in transaction',
      ])
      .catch(() => {}))
  const crashing: MailServer = {
    ...server,
    async send(mail) {
      const handed = await server.send(mail)
      await cut()
      return handed
    },
  }
  const mail = posting()
  await outbox(database, server).post(mail, BUDGET)
  await assert.rejects(outbox(database, crashing).attempt(mail.id, NOW))
  assert.equal((await outbox(database, server).read(mail.id))?.state, 'waiting')
  // What was to try it was locked by whoever crashed.
  await database.pool.query('update graphile_worker._private_jobs set locked_at = now(), locked_by = $1', ['gone'])
  await outbox(database, server).resume(NOW + MINUTE)
  assert.deepEqual((await jobs(database)).at(-1), [`mail:${mail.id}`, NOW + MINUTE])
  await outbox(database, server).attempt(mail.id, NOW + MINUTE)
  assert.deepEqual(
    mailbox.received.map(({ headers }) => headers.get('message-id')),
    [mail.messageId, mail.messageId],
  )
  assert.equal((await outbox(database, server).read(mail.id))?.state, 'sent')
})

test('E-4 one address gets so many of a kind in a day and no more, whoever asks at once', async () => {
  await using database = await testDatabase()
  const mails = outbox(database, null)
  const post = async (different: Partial<Posting>) => {
    const posted = await mails.post(posting(different), BUDGET)
    return posted.ok ? 'kept' : posted.refusal.rule
  }
  const all = await Promise.all(Array.from({ length: 8 }, () => post({})))
  assert.deepEqual([all.filter((one) => one === 'kept').length, all.filter((one) => one === 'mail-budget').length], [5, 3])
  assert.equal(await post({ to: 'KIM@example.org' }), 'mail-budget')
  assert.equal(await post({ to: 'ana@example.org' }), 'kept')
  assert.equal(await post({ kind: 'confirmation' }), 'kept')
})

test('E-5 without a mail server a mail is kept to be read, and never goes', async () => {
  await using database = await testDatabase()
  await using mailbox = await openMailbox()
  const mail = posting()
  await outbox(database, null).post(mail, BUDGET)
  assert.deepEqual(await jobs(database), [])
  using server = serverAt(mailbox)
  const later = outbox(database, server)
  await later.resume(NOW + MINUTE)
  await later.attempt(mail.id, NOW + MINUTE)
  assert.equal(mailbox.received.length, 0)
  const { state, text } = (await later.read(mail.id)) ?? {}
  assert.deepEqual([state, text], ['kept', mail.text])
  assert.deepEqual(
    (await later.newest(10)).map(({ id }) => id),
    [mail.id],
  )
  assert.deepEqual([await later.sweep(NOW), await later.sweep(NOW + 1), await later.read(mail.id)], [0, 1, null])
})
