// The contract of files: run on those in memory and on those in PostgreSQL.

import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import test from 'node:test'
import type { Files, KeptFile } from '../../files-port.ts'

const AT = 1_800_000_000_000

/** `enter` puts an entry with an id into the log of a conversation. */
export type FilesBench = { readonly files: Files; readonly enter: (conversation: string, id: string) => Promise<void> }

const fileOf = (more: Partial<KeptFile> = {}): KeptFile => ({
  conversation: randomUUID(),
  id: randomUUID(),
  audience: 'everyone',
  by: randomUUID(),
  at: AT,
  about: Buffer.from('about'),
  content: Buffer.from('content'),
  preview: null,
  ...more,
})
const content = async (files: Files, { conversation, id }: KeptFile) =>
  (await files.find(conversation, id, 'content'))?.sealed.toString() ?? null

/** Runs the contract on files that `bench` makes. */
export function filesSuite(name: string, bench: () => Promise<FilesBench>): void {
  test(`${name}: a file comes back as it was kept, in its own conversation and no other`, async () => {
    const { files } = await bench()
    const file = fileOf({ audience: 'staff', content: randomBytes(3_000_000), preview: randomBytes(1000) })
    assert.equal(await files.keep(file, 1), true)
    const { conversation, id, audience, about } = file
    assert.deepEqual(await files.find(conversation, id, 'content'), { audience, about, sealed: file.content })
    assert.deepEqual(await files.find(conversation, id, 'preview'), { audience, about, sealed: file.preview })
    assert.equal(await files.find(randomUUID(), id, 'content'), null)
    const plain = fileOf()
    await files.keep(plain, 1)
    assert.equal(await files.find(plain.conversation, plain.id, 'preview'), null)
  })

  test(`${name}: A-2 one person keeps as many in a conversation as there may be, also all at once`, async () => {
    const { files } = await bench()
    const file = fileOf()
    const { conversation, by } = file
    const all = await Promise.all(Array.from({ length: 6 }, () => files.keep(fileOf({ conversation, by }), 4)))
    assert.equal(all.filter(Boolean).length, 4)
    assert.equal(await files.keep(fileOf({ conversation }), 4), true)
    assert.equal(await files.keep(fileOf({ by }), 4), true)
  })

  test(`${name}: the same id again takes the place of what was kept by the same, and of nobody else's`, async () => {
    const { files } = await bench()
    const file = fileOf()
    assert.equal(await files.keep(file, 1), true)
    assert.equal(await files.keep({ ...file, content: Buffer.from('again') }, 1), true)
    assert.equal(await content(files, file), 'again')
    assert.equal(await files.keep({ ...file, by: randomUUID(), content: Buffer.from('mine') }, 1), false)
    assert.equal(await content(files, file), 'again')
  })

  settledSuite(name, bench)
}

/** What becomes of files once they have an entry, and of those that never get one. */
function settledSuite(name: string, bench: () => Promise<FilesBench>): void {
  test(`${name}: what is in the log stays as it is`, async () => {
    const { files, enter } = await bench()
    const file = fileOf()
    await files.keep(file, 1)
    await enter(file.conversation, file.id)
    assert.equal(await files.keep({ ...file, content: Buffer.from('another') }, 1), false)
    assert.equal(await content(files, file), 'content')
    await files.forget(file.conversation, file.id)
    assert.equal(await files.keep(file, 1), false)
    assert.equal(await content(files, file), null)
  })

  test(`${name}: A-6 what has no entry after its time is forgotten, and nothing else`, async () => {
    const { files, enter } = await bench()
    const [entered, cutOff, young] = [fileOf({ at: AT - 2000 }), fileOf({ at: AT - 2000 }), fileOf({ at: AT - 1000 })]
    for (const file of [entered, cutOff, young]) await files.keep(file, 1)
    await enter(entered.conversation, entered.id)
    assert.equal(await files.sweep(AT - 2000), 0)
    assert.equal(await files.sweep(AT - 1000), 1)
    assert.deepEqual(await Promise.all([entered, cutOff, young].map((file) => content(files, file))), ['content', null, 'content'])
  })

  test(`${name}: the file of an entry is forgotten, in both forms, and counts no more`, async () => {
    const { files } = await bench()
    const file = fileOf({ preview: Buffer.from('small') })
    const { conversation, id, by } = file
    await files.keep(file, 1)
    await files.forget(conversation, id)
    assert.deepEqual([await files.find(conversation, id, 'content'), await files.find(conversation, id, 'preview')], [null, null])
    assert.equal(await files.keep(fileOf({ conversation, by }), 1), true)
    await files.forget(conversation, id)
  })
}
