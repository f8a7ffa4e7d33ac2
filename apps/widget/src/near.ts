// The frame on somebody else's page as long as no chat is wanted, so small that every page can have it: it says how the launcher is to look.
// What it says is for everybody, so it does not ask whose page it is on; once a chat is wanted, the chat takes its place.

import { DeskLine, openWebSocket } from '@earshot/client'
import { addressOf } from './address.ts'
import { launcherOf } from './live/launcher.ts'
import type { FromFrame } from './loader/messages.ts'

const slug = addressOf(location)
const say = (message: FromFrame): void => parent.postMessage(message, '*')
const chat = (): void => location.replace(`${location.pathname}/chat`)

/** A chat that was begun, here or in another tab, goes on and counts what comes. */
function goOn(): void {
  try {
    if (localStorage.getItem(`earshot.visit.${slug}`)) chat()
  } catch {
    // A browser that keeps nothing in frames has no chat to go on with.
  }
}

const line = new DeskLine({
  base: '',
  desk: slug,
  effects: { openLine: openWebSocket, after: (ms, work) => clearTimeout.bind(null, setTimeout(work, ms)), random: Math.random },
  heard: (desk) => say({ earshot: 'launcher', ...launcherOf(desk, false) }),
  lost: () => say({ earshot: 'launcher', ...launcherOf(null, false) }),
})
const look = (): void => (document.hidden ? line.rest() : line.follow())

addEventListener('message', ({ source, data }) => {
  if (source === parent && data?.earshot === 'shown' && data.shown === true) chat()
})
addEventListener('storage', goOn)
document.addEventListener('visibilitychange', look)
say({ earshot: 'near' })
look()
goOn()
