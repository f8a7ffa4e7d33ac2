// Frames for the wire. What people wrote can only get into one as `Told`, which only the domain's `tell` makes.

import type { ServerFrame } from '@earshot/contract'
import { type Audience, type Conversation, isRoom, type Refusal, type Room, type RoomState, type Told, wordsOf } from '@earshot/domain'

/** Every frame but the one that carries entries. */
export const frame = (content: Exclude<ServerFrame, { t: 'told' }>): string => JSON.stringify(content)

/** The reader may read a conversation in a tier, which reaches so far; how a room stands comes with it. */
export function openFrame(c: string, tier: Audience, state: Conversation | null): string {
  const open = { t: 'open', c, tier, head: state?.heads[tier] ?? 0 } as const
  return frame(isRoom(state) ? { ...open, room: standingOf(state) } : open)
}

const standingOf = ({ kind, desk, people, pins, announcements, titles }: Room): RoomState => ({
  kind,
  desk,
  people,
  pins,
  announcements,
  titles,
})

/** Entries of a conversation made ready once for all readers of a tier. `bytes` is the frame that tells them, for whoever asked for none of them. */
export type Prepared = { readonly ids: readonly string[]; readonly json: string; readonly bytes: () => Buffer }

export function prepare(c: string, entries: readonly Told[]): Prepared {
  const json = JSON.stringify(entries)
  let made: Buffer | null = null
  const bytes = () => {
    made ??= Buffer.from(toldFrame(c, json, undefined))
    return made
  }
  return { ids: entries.map((entry) => entry.id), json, bytes }
}

/** A frame of told entries. `ack` is the reader's own command that made one of them. */
export const toldFrame = (c: string, json: string, ack: string | undefined): string =>
  ack === undefined ? `{"t":"told","c":"${c}","entries":${json}}` : `{"t":"told","c":"${c}","ack":"${ack}","entries":${json}}`

/** A refusal, of a command (`id`), of a conversation (`c`) or of the frame itself. */
export function refusedFrame(refusal: Refusal, about: { id?: string; c?: string }): string {
  return frame({ t: 'refused', ...about, ...refusal, words: wordsOf(refusal) })
}

/** The reader may not read a conversation, or not any more. */
export const shutFrame = (c: string, { rule, ...rest }: Refusal): string => frame({ t: 'shut', c, rule, words: wordsOf({ rule, ...rest }) })
