// What the client says, as the page shows it.

import type { Pending, VisitorSnapshot } from '@earshot/client'
import type { Outgoing } from '../chat/lines.ts'
import type { ChatView, DeskView, Sending } from '../view.ts'

/** Everything on its way or refused, in order. */
const askedOf = ({ unsent, chat }: VisitorSnapshot): readonly Pending[] => [...unsent, ...(chat?.pending ?? [])]

/** A message is left in a form as well as plainly. */
const actOf = ({ command }: Pending): string => (command.do === 'fill' ? 'leave' : command.do)

const isText = (one: Pending): boolean => ['start', 'say', 'leave'].includes(actOf(one))

/** Refused commands that the page shows nowhere: the end of a chat that had ended, a page on a desk without a trail. */
export const idleFailures = (snapshot: VisitorSnapshot): readonly string[] =>
  askedOf(snapshot).flatMap((one) =>
    one.state === 'failed' && !isText(one) && one.command.do !== 'defer' && one.command.do !== 'rate' ? [one.id] : [],
  )

/** Messages or addresses left that were refused, and are given up when another is sent. */
export const refused = (snapshot: VisitorSnapshot, what: 'leave' | 'defer' | 'rate'): readonly string[] =>
  askedOf(snapshot).flatMap((one) => (one.state === 'failed' && actOf(one) === what ? [one.id] : []))

export function deskViewOf({ desk, deskRefusal }: VisitorSnapshot): DeskView {
  if (desk !== null) return desk
  if (deskRefusal === null) return 'loading'
  return deskRefusal.rule === 'no-such-desk' ? 'unknown' : 'unreachable'
}

export function chatViewOf(snapshot: VisitorSnapshot): ChatView {
  const { chat, line, deskRefusal, over } = snapshot
  const asked = askedOf(snapshot)
  const entries = chat?.entries ?? []
  return {
    entries,
    outgoing: asked.flatMap((one) => outgoing(one) ?? []),
    settled: chat === null || chat.complete || chat.shut !== null || entries.length > 0 || asked.some(isText),
    complete: chat?.complete ?? true,
    typing: chat?.typing ?? false,
    wait: snapshot.wait,
    door: snapshot.door,
    lost: line === 'offline' || (deskRefusal?.rule === 'unavailable' && asked.some(({ state }) => state === 'pending')),
    expired: over,
    ending: asked.some(({ command, state }) => command.do === 'close' && state !== 'failed'),
    leaving: sendingOf(asked, 'leave'),
    deferring: sendingOf(asked, 'defer'),
    rating: { ...sendingOf(asked, 'rate'), sending: asked.some(({ command, state }) => command.do === 'rate' && state === 'pending') },
  }
}

function sendingOf(asked: readonly Pending[], what: 'leave' | 'defer' | 'rate'): Sending {
  const last = asked.findLast((one) => actOf(one) === what)
  return { sending: last !== undefined && last.state !== 'failed', refused: last?.refusal ?? null }
}

function outgoing({ id, command, at, refusal }: Pending): Outgoing | null {
  return command.do === 'start' || command.do === 'say' ? { id, text: command.text, at, failed: refusal ?? null } : null
}
