// The demonstration, in a hurry: chats are answered and closed by who is played, one waits for whoever looks on and answers them, and nothing is left behind.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openApi, StaffClient } from '@earshot/client'
import { chanceOf } from '../replay/chance.ts'
import { newBrowser, newKeep } from '../replay/effects.ts'
import { Screen } from '../replay/screen.ts'
import { type Demo, openDemo } from './demo.ts'

/** A second of the demonstration takes so many milliseconds here. */
const SECOND = 20

/** Somebody who looks on, at a client of their own. */
async function lookOn({ base, signIns }: Demo, name: string) {
  const { effects } = await newBrowser({ base, cables: false })
  const { email, password } = signIns.find((one) => one.email.startsWith(name)) ?? { email: '', password: '' }
  assert.ok((await openApi(base, effects).signIn(email, password)).ok)
  const client = new StaffClient({ base, tab: newKeep(), effects })
  assert.ok((await client.start()).ok)
  assert.ok((await client.setStatus({ status: 'online' })).ok)
  const look = () => ({ chats: [...client.snapshot().chats.values()], pending: client.snapshot().pending })
  const screen = new Screen({ subscribe: client.subscribe, look })
  const leave = () => {
    screen.giveUp()
    client.stop()
  }
  return { client, screen, leave }
}

test('chats come and are answered, one is left, and its visitor answers whoever takes it', async () => {
  const failures: unknown[] = []
  let base = ''
  {
    await using demo = await openDemo({
      port: null,
      second: SECOND,
      chance: chanceOf(3, 'demo'),
      failed: (error) => void failures.push(error),
    })
    base = demo.base
    const { client, screen, leave } = await lookOn(demo, 'ana')
    const me = client.snapshot().me?.person
    const board = () => client.snapshot().board
    assert.ok(
      await screen.until(() => board().some(({ holder }) => holder !== null && holder.name !== 'Ana')),
      'one who is played takes a chat',
    )
    const taken = board().find(({ holder }) => holder !== null)?.c
    // A board that is being fetched again has nothing on it.
    const left = () => board().some(({ kind }) => kind === 'thread')
    await screen.until(() => failures.length > 0 || (left() && board().every(({ c }) => c !== taken)))
    assert.deepEqual(failures, [])
    assert.ok(left(), 'a message was left before anybody was there, and the chat that was taken has come to its end')
    let mine = ''
    const claimed = () => {
      const waiting = board().find(({ kind, phase }) => kind === 'chat' && phase === 'waiting')
      if (waiting !== undefined && mine === '') {
        mine = waiting.c
        client.ask(waiting.c, { do: 'claim' })
      }
      if (mine !== '' && !board().some(({ c }) => c === mine)) mine = ''
      return board().some(({ c, holder }) => c === mine && holder?.person === me)
    }
    assert.ok(await screen.until(claimed), 'a chat waits long enough to be claimed')
    const visitor = () => screen.entries(mine).filter(({ by, what }) => by.kind === 'visitor' && what.kind === 'message').length
    client.ask(mine, { do: 'say', text: 'Hello, I am Ana. What brings you here?' })
    assert.ok(await screen.until(() => visitor() > 1), 'the visitor answers')
    leave()
  }
  assert.deepEqual(failures, [])
  await assert.rejects(fetch(`${base}/healthz`), (error) => error instanceof TypeError && `${error.cause}`.includes('ECONNREFUSED'))
})

test('Ctrl-C, which reaches the whole group, ends it without a word of complaint', async () => {
  const main = fileURLToPath(new URL('main.ts', import.meta.url))
  const { PORT: _, ...env } = process.env
  const child = spawn(process.execPath, [main], { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  let complained = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complained += text
  })
  for await (const text of child.stdout.setEncoding('utf8')) {
    printed += text
    if (printed.includes('Ctrl-C ends it')) break
  }
  const base = /is ready: (\S+)/.exec(printed)?.[1] ?? ''
  assert.match(printed, /^ {2}ana@example\.org +\S+ +Listener/m)
  assert.equal((await fetch(`${base}/healthz`)).status, 200)
  const ended = once(child, 'exit')
  process.kill(-(child.pid ?? 0), 'SIGINT')
  assert.deepEqual(await ended, [0, null], complained)
  assert.equal(complained, '')
  await assert.rejects(fetch(`${base}/healthz`))
})
