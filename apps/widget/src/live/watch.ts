// Looks again: at the desk as long as nobody chats, so that the page tells the truth, for the line when the network is back, and at what other
// tabs have begun.

import type { VisitorClient } from '@earshot/client'

/** Milliseconds between two looks at the desk, where the page is not told of it. */
const AGAIN = 20_000

/** `wanted` says whether it matters how the desk is. */
export function lookAgain(
  client: Pick<VisitorClient, 'refreshDesk' | 'retryNow' | 'takeUp' | 'look' | 'told'>,
  wanted: () => boolean,
): void {
  const look = () => {
    if (document.visibilityState === 'visible' && wanted() && !client.told) void client.refreshDesk()
  }
  setInterval(look, AGAIN)
  const attend = () => {
    client.look(document.visibilityState === 'visible')
    look()
  }
  client.look(document.visibilityState === 'visible')
  document.addEventListener('visibilitychange', attend)
  addEventListener('storage', () => client.takeUp())
  addEventListener('online', () => {
    client.retryNow()
    look()
  })
}
