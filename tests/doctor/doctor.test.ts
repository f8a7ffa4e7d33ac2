// The doctor as people call it: a line for each thing, and 1 when something is wrong.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { testDatabase } from '../../apps/server/src/adapters/postgres/testing.ts'
import { scratch, settingsOf } from '../backup/place.ts'
import { openHouse } from '../house/house.ts'
import { openMailbox } from '../house/mailbox.ts'

const work = scratch()
after(() => work[Symbol.dispose]())
const program = fileURLToPath(new URL('../../apps/server/src/doctor.ts', import.meta.url))

function doctor(env: Readonly<Record<string, string>>): Promise<{ readonly code: number; readonly said: string }> {
  const { PATH = '' } = process.env
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program], { env: { PATH, ...env } }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, said: `${out}${err}` }),
    )
  })
}

test('beside a house that is served all is right', async () => {
  await using database = await testDatabase()
  const { databaseUrl = '', dataDir } = settingsOf(database, work.folder('data', randomBytes(32)))
  await using house = await openHouse({ database })
  const { code, said } = await doctor({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, PORT: `${house.port}` })
  assert.match(said, /^✔ Earshot runs, and answers at /m)
  assert.deepEqual([code, said.split('\n').filter((line) => line !== '' && !/^✔ \S.*\.$|^✖ Only \d+ MB/.test(line))], [0, []])
})

test('with a database that is away, and settings that do not go together, it says so and makes nothing', async () => {
  const nowhere = work.in('nowhere')
  const { code, said } = await doctor({
    DATABASE_URL: 'postgresql://somebody@127.0.0.1:1/earshot',
    DATA_DIR: nowhere,
    PUBLIC_URL: 'http://chat.example.org',
    PORT: '1',
  })
  assert.equal(code, 1)
  assert.match(said, /^✖ PostgreSQL cannot be used/m)
  assert.match(said, /^✖ http:\/\/chat\.example\.org is not encrypted/m)
  assert.match(said, /^– There is no data folder /m)
  assert.equal(existsSync(nowhere), false)
})

test('a mail server that answers is right, and one that does not is wrong', async () => {
  await using mailbox = await openMailbox()
  const found = async (SMTP_URL: string) => {
    const { said } = await doctor({ DATA_DIR: work.in('nowhere'), PORT: '1', SMTP_URL, MAIL_FROM: 'desk@library.example' })
    return said.split('\n').find((line) => line.includes('mail server')) ?? said
  }
  assert.match(await found(mailbox.url), /^✔ The mail server at 127\.0\.0\.1:\d+ answers\. Mail comes from desk@library\.example\.$/)
  assert.match(await found('smtp://127.0.0.1:1'), /^✖ The mail server at 127\.0\.0\.1:1 cannot be used \(.*ECONNREFUSED.*\)\. Mail waits/)
  const { code, said } = await doctor({ SMTP_URL: mailbox.url })
  assert.deepEqual([code, said.trim()], [1, '✖ The setting MAIL_FROM is missing: with SMTP_URL it says which address mail comes from.'])
})

test('settings that cannot be used are said', async () => {
  const { code, said } = await doctor({ PORT: 'many', PUBLIC_URL: 'chat' })
  assert.deepEqual([code, said.match(/^✖ The setting \w+ cannot be used/gm)?.length], [1, 2])
})
