// Being told on this device: what stands in its way here, and how it begins and ends.

import { client } from '../live/client.ts'
import { problemOf } from '../live/problem-of.ts'

/** insecure: not by https; install: only once it is installed; unable: not in this browser; denied: not allowed; unreached: its push service does not answer. */
export type Obstacle = 'insecure' | 'install' | 'unable' | 'denied' | 'unreached'

/** iPads say that they are Macs, which nobody can touch. */
const isApple = (): boolean =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) || (navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1)

/** Why nothing can be told on this device, as far as that is to be seen; null where nothing stands in its way. */
export function obstacle(): Obstacle | null {
  if (!isSecureContext) return 'insecure'
  const able = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window
  if (!able) return isApple() && !matchMedia('(display-mode: standalone)').matches ? 'install' : 'unable'
  return Notification.permission === 'denied' ? 'denied' : null
}

/** Milliseconds. Where a network shuts out the push service, browsers wait for it without end. */
const PATIENCE = 20_000

/** Asks the browser for leave and begins. Answers what stands in its way, or the words of a refusal. */
export async function begin(key: string): Promise<{ readonly obstacle: Obstacle } | { readonly problem: string | null }> {
  if ((await Notification.requestPermission()) !== 'granted') return { obstacle: 'denied' }
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null))
  const endpoint = await Promise.race([subscribed(key).catch(() => null), late])
  if (endpoint === null) return { obstacle: 'unreached' }
  return { problem: problemOf(await client.api.startPush(endpoint)) }
}

/** Where the browser's push service takes pushes for it. One that was for another key is given up. */
async function subscribed(key: string): Promise<string> {
  await navigator.serviceWorker.register('/worker.js')
  const { pushManager } = await navigator.serviceWorker.ready
  const ask = () => pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
  const before = await pushManager.getSubscription()
  const subscription = await ask().catch(async (error) => {
    if (before === null) throw error
    await before.unsubscribe()
    return ask()
  })
  return subscription.endpoint
}

/** Null when nothing is told here any more, else why it was refused. */
export async function end(): Promise<string | null> {
  const problem = problemOf(await client.api.endPush())
  const registration = await navigator.serviceWorker.getRegistration()
  await (await registration?.pushManager.getSubscription())?.unsubscribe()
  return problem
}

/** Goes on after a new sign-in where it was switched on before, and asks for nothing. */
export async function resume(): Promise<void> {
  if (obstacle() !== null || Notification.permission !== 'granted') return
  const state = await client.api.push()
  if (state.ok && !state.value.on) await begin(state.value.key)
}
