// Push services, spoken to by Web Push (RFC 8030) with the house's own key (RFC 8292), without content.

import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import webPush from 'web-push'
import type { Pushed, PushService } from '../../push-port.ts'
import type { Reach } from './reach.ts'

export type PushKeys = { readonly publicKey: string; readonly privateKey: string }
export type ServiceParts = {
  readonly keys: PushKeys
  /** Where whoever runs a push service finds us: an https or mailto address. */
  readonly subject: string
  readonly reach: Reach
}

export const newPushKeys = (): PushKeys => webPush.generateVAPIDKeys()

/** What pushes from a house are signed with as their sender. Push services take no address without encryption. */
export const subjectOf = (publicUrl: string): string =>
  publicUrl.startsWith('https:') ? publicUrl : `mailto:earshot@${new URL(publicUrl).hostname}`

/** Milliseconds. A push service that says nothing for so long is tried again. */
const PATIENCE = 10_000
/** Seconds for which what was signed is good for another try: as long as a push is worth anything, and a little. */
const SIGNED_FOR = 600
/** Of several that wait for a device there, the newest is enough. */
const TOPIC = 'waiting'

export const openPushService = ({ keys, subject, reach }: ServiceParts): PushService => ({
  publicKey: keys.publicKey,
  takes: reach.takes,
  async push(endpoint, lasts) {
    if (!reach.takes(endpoint)) return { pushed: 'gone' }
    try {
      const headers = {
        TTL: Math.ceil(lasts / 1000),
        Urgency: 'high',
        Topic: TOPIC,
        'Content-Length': 0,
        ...signed(endpoint, keys, subject),
      }
      return pushedBy(await answerTo(reach, endpoint, headers))
    } catch {
      // What went wrong holds the address, and it is the browser's own affair who serves it.
      return { pushed: 'later', after: null }
    }
  },
})

function signed(endpoint: string, { publicKey, privateKey }: PushKeys, subject: string): { Authorization: string } {
  const until = Math.floor(Date.now() / 1000) + SIGNED_FOR
  const { Authorization } = webPush.getVapidHeaders(new URL(endpoint).origin, subject, publicKey, privateKey, 'aes128gcm', until)
  return { Authorization }
}

/** What is answered beside the status is not waited for. */
async function answerTo(
  { request }: Reach,
  endpoint: string,
  headers: Readonly<Record<string, string | number>>,
): Promise<IncomingMessage> {
  const asking = request(endpoint, { method: 'POST', headers })
  const patience = setTimeout(() => asking.destroy(new Error('The push service said nothing')), PATIENCE)
  try {
    asking.end()
    const [answer]: IncomingMessage[] = await once(asking, 'response')
    if (answer === undefined) throw new Error('The push service has not answered')
    return answer
  } finally {
    clearTimeout(patience)
    asking.on('error', () => {})
    asking.destroy()
  }
}

function pushedBy({ statusCode = 0, headers }: IncomingMessage): Pushed {
  if (statusCode >= 200 && statusCode < 300) return { pushed: 'sent' }
  if (statusCode === 404 || statusCode === 410) return { pushed: 'gone' }
  if (statusCode === 429 || statusCode >= 500) return { pushed: 'later', after: afterOf(headers['retry-after']) }
  return { pushed: 'refused' }
}

/** Seconds, or a day and time (RFC 9110). */
function afterOf(said: string | undefined): number | null {
  if (said === undefined) return null
  const after = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.now()
  return Number.isNaN(after) ? null : Math.max(0, after)
}
