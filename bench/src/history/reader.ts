// One member with our own client, in a process of its own: opens a room, waits for its end, and goes back to its beginning.

import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Effects, openApi, StaffClient } from '@earshot/client'
import { newBrowser, newKeep } from '../replay/effects.ts'
import { must } from '../replay/listener.ts'

export type Ask = { readonly base: string; readonly email: string; readonly password: string; readonly c: string; readonly entries: number }
/** What has come: how long each answer took, in milliseconds, and what the JavaScript heap grew by, in bytes, after garbage was collected. */
export type Read = { readonly told: 'read'; readonly took: readonly number[]; readonly entries: number; readonly heap: number }
export type Told = Read | { readonly told: 'failed'; readonly words: string }

const tell = (told: Told) => process.send?.(told)
const fail = (error: unknown) => {
  tell({ told: 'failed', words: error instanceof Error ? error.message : String(error) })
}

async function settled(): Promise<number> {
  for (let time = 0; time < 3; time++) {
    globalThis.gc?.()
    await sleep(50)
  }
  return process.memoryUsage().heapUsed
}

/** Effects that say when the room was asked for: the client watches the rooms one is in by itself. */
function timed(effects: Effects, asked: () => void): Effects {
  return {
    ...effects,
    openLine(url, ear) {
      const line = effects.openLine(url, ear)
      const send = (text: string) => {
        if (text.includes('"watch"')) asked()
        line.send(text)
      }
      return { ...line, send }
    },
  }
}

async function read({ base, email, password, c, entries }: Ask): Promise<void> {
  let asked = 0
  const { effects } = await newBrowser({ base, cables: false })
  const browser = timed(effects, () => {
    asked ||= performance.now()
  })
  must(await openApi(base, browser).signIn(email, password), 'The reader cannot sign in')
  const client = new StaffClient({ base, tab: newKeep(), effects: browser })
  const before = await settled()
  const view = () => client.snapshot().chats.get(c)
  const here = () => view()?.entries.length ?? 0
  const grown = async (took: readonly number[]) => tell({ told: 'read', took, entries: here(), heap: (await settled()) - before })
  must(await client.start(), 'The reader cannot be asked for')
  await until(client, () => view()?.complete === true && here() > 0)
  await grown([performance.now() - asked])
  await once(process, 'message')
  const took: number[] = []
  while (here() < entries) {
    const [held, begun] = [here(), performance.now()]
    client.earlier(c)
    await until(client, () => here() > held)
    took.push(performance.now() - begun)
  }
  await grown(took)
  client.stop()
}

async function until({ subscribe }: Pick<StaffClient, 'subscribe'>, so: () => boolean): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const look = () => {
    if (so()) resolve()
  }
  const leave = subscribe(look)
  look()
  await promise.finally(leave)
}

process.once('message', (ask: Ask) => {
  read(ask).catch(fail)
})
process.on('disconnect', () => process.exit())
