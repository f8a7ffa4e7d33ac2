// The house's key for push services: made the first time, sealed, and the same from then on, because devices are bound to it.

import type { Seal } from '../keys/seal.ts'
import type { PushKeys } from '../push/web-push.ts'
import type { Db } from './database.ts'

const CONTEXT = 'push-key'

/** The key that is kept, or `made` from now on: whoever comes first has made it. */
export async function keptPushKeys(db: Db, seal: Seal, made: PushKeys): Promise<PushKeys> {
  const first = { public_key: made.publicKey, private_key: seal.seal(CONTEXT, made.privateKey) }
  await db
    .insertInto('push_keys')
    .values(first)
    .onConflict((conflict) => conflict.column('one').doNothing())
    .execute()
  const kept = await db.selectFrom('push_keys').select(['public_key', 'private_key']).executeTakeFirstOrThrow()
  return { publicKey: kept.public_key, privateKey: seal.open(CONTEXT, kept.private_key) }
}
