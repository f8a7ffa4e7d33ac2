// The instance key: 32 bytes outside the database, without which nothing that people wrote can be read.

import { randomBytes, randomUUID } from 'node:crypto'
import { chmod, link, mkdir, open, readFile, unlink } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Problem } from '../../problem.ts'

const BYTES = 32

export type InstanceKey = { readonly key: Buffer; readonly place: string }

type Asked = { readonly dataDir: string; readonly fromEnvironment: string | undefined }

/**
 * The key from the environment (base64), or from `instance.key` in the data folder, which is made on the first start.
 * `hasData` says that conversations exist: then a missing key is a problem, and none is made.
 */
export async function loadInstanceKey({ hasData, ...asked }: Asked & { readonly hasData: boolean }): Promise<InstanceKey> {
  const found = await findInstanceKey(asked)
  if (found !== null) return found
  const place = placeIn(asked.dataDir)
  if (hasData) {
    throw new Problem(
      `The instance key ${place} is missing, and the conversations in the database can only be read with it. Nothing was changed; put the key back or set EARSHOT_INSTANCE_KEY.`,
    )
  }
  return keepInstanceKey(asked.dataDir, randomBytes(BYTES))
}

/** The key as `loadInstanceKey` finds it, or null where there is none. Makes nothing. */
export async function findInstanceKey({ dataDir, fromEnvironment }: Asked): Promise<InstanceKey | null> {
  if (fromEnvironment !== undefined) return { key: decoded(fromEnvironment, 'EARSHOT_INSTANCE_KEY'), place: 'EARSHOT_INSTANCE_KEY' }
  const place = placeIn(dataDir)
  const kept = await readFile(place, 'utf8').catch(absent)
  return kept === null ? null : { key: decoded(kept, place), place }
}

/** Puts a key in the data folder, unless there is one: the key that is there then. */
export async function keepInstanceKey(dataDir: string, key: Buffer): Promise<InstanceKey> {
  const place = placeIn(dataDir)
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  await make(place, key)
  return { key: decoded(await readFile(place, 'utf8'), place), place }
}

export const placeIn = (dataDir: string): string => resolve(dataDir, 'instance.key')

function absent(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}

/** `text` as a key, which `place` holds. */
export function decoded(text: string, place: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length === BYTES) return key
  throw new Problem(`The instance key in ${place} is not ${BYTES} bytes in base64. Nothing was changed; put the right key back.`)
}

/** Written whole and to the disk before it has its name; whoever names it first has made it. */
async function make(place: string, key: Buffer): Promise<void> {
  const draft = `${place}.${randomUUID()}`
  const file = await open(draft, 'w', 0o600)
  try {
    await file.writeFile(`${key.toString('base64')}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await chmod(draft, 0o600)
  await link(draft, place).catch((error) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  })
  await unlink(draft)
}
