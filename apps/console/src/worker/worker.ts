// Stays when no window is open: shows that somebody waits, and leads to the console. It keeps nothing and answers for no page.

import { consoleAmong } from './windows.ts'

declare const self: ServiceWorkerGlobalScope

const WORDS = { title: 'Earshot', body: 'Somebody is waiting for you here.' } as const

// A push says nothing, so there is nothing to read. One takes the place of the one before, and is heard again.
const LOOK = { body: WORDS.body, tag: 'earshot', renotify: true, icon: '/icons/icon-192.png' } as const

self.addEventListener('push', (event) => event.waitUntil(self.registration.showNotification(WORDS.title, LOOK)))

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(lead())
})

async function lead(): Promise<unknown> {
  const open = consoleAmong(await self.clients.matchAll({ type: 'window', includeUncontrolled: true }))
  return open === undefined ? self.clients.openWindow('/') : open.focus()
}
