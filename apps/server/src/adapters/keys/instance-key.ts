// The instance key: 32 bytes outside the database, without which nothing that people wrote can be read.

import { randomBytes, randomUUID } from 'node:crypto'
import { chmod, link, mkdir, open, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../../problem.ts'

const BYTES = 32

export type InstanceKey = { readonly key: Buffer; readonly place: string }

/**
 * The key from the environment (base64), or from `instance.key` in the data folder, which is made on the first start.
 * `hasData` says that conversations exist: then a missing key is a problem, and none is made.
 */
export async function loadInstanceKey(asked: {
  dataDir: string
  fromEnvironment: string | undefined
  hasData: boolean
}): Promise<InstanceKey> {
  if (asked.fromEnvironment !== undefined)
    return { key: decoded(asked.fromEnvironment, 'EARSHOT_INSTANCE_KEY'), place: 'EARSHOT_INSTANCE_KEY' }
  const place = join(asked.dataDir, 'instance.key')
  const kept = await readFile(place, 'utf8').catch(absent)
  if (kept !== null) return { key: decoded(kept, place), place }
  if (asked.hasData) {
    throw new Problem(
      `The instance key ${place} is missing, and the conversations in the database can only be read with it. Nothing was changed; put the key back or set EARSHOT_INSTANCE_KEY.`,
    )
  }
  await mkdir(asked.dataDir, { recursive: true })
  await make(place)
  return { key: decoded(await readFile(place, 'utf8'), place), place }
}

function absent(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}

function decoded(text: string, place: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length === BYTES) return key
  throw new Problem(`The instance key in ${place} is not ${BYTES} bytes in base64. Nothing was changed; put the right key back.`)
}

/** Written whole and to the disk before it has its name; whoever names it first has made it. */
async function make(place: string): Promise<void> {
  const draft = `${place}.${randomUUID()}`
  const file = await open(draft, 'w', 0o600)
  try {
    await file.writeFile(`${randomBytes(BYTES).toString('base64')}\n`)
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
