// How the launcher on somebody's site is to look, made of how the desk is.

import type { PublicDesk } from '@earshot/contract'
import type { Launcher } from '../loader/messages.ts'

/** `chatting`: there is a chat to come back to, whatever the desk is. A desk that is not known promises nothing. */
export function launcherOf(desk: PublicDesk | null, chatting: boolean): Launcher {
  const colours = [desk?.colours?.light, desk?.colours?.dark].flatMap((shade) => (shade ? [shade.fill, shade.onFill, shade.accent] : []))
  if (chatting || desk === null || desk.availability === 'open') return { is: 'chat', colours }
  return { is: desk.hides ? 'hidden' : 'leave', colours }
}
