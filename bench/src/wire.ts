// What the generator says and hears, in the frames of each server: the same workload for all of them.

import { PATHS } from '@earshot/contract'
import type { Address } from './connection.ts'

export type Side = 'visitor' | 'staff'
/** A chat to load. `c` is its name on the wire; `token` is what its visitor says first. */
export type Chat = { readonly c: string; readonly token: string }
/** Chats on one socket of a listener. */
export const PER_LISTENER = 10

/** Chats of servers that know no people. */
export const numbered = (count: number): readonly Chat[] => Array.from({ length: count }, (_, c) => ({ c: `${c}`, token: '' }))

/** A server to load. */
export type Target = {
  readonly wire: 'floor' | 'ours'
  readonly port: number
  readonly cookie?: string | undefined
  readonly chats: readonly Chat[]
}

/** What was heard on one socket. `position` is the place of an entry in this side's log. */
export type Heard = {
  /** A chat can be written in; its log ends at `position` so far. */
  ready(c: string, position: number): void
  entry(c: string, position: number, id: string): void
  acked(id: string): void
  /** Nothing the workload can cause. */
  refused(words: string): void
}

export type Wire = {
  /** Where the socket of these chats connects to. */
  address(target: Target, side: Side, chats: readonly Chat[]): Address
  /** The frames a socket begins with. */
  greeting(side: Side, chats: readonly Chat[]): readonly string[]
  say(c: string, id: string, text: string): string
  hear(frame: string, heard: Heard): void
}

type FloorFrame =
  | { readonly t: 'ready'; readonly c: number; readonly n: number }
  | { readonly t: 'told' | 'ack'; readonly c: number; readonly n: number; readonly id: string }

const floor: Wire = {
  address: ({ port }, side, chats) => ({ port, path: `/?side=${side}&first=${chats[0]?.c}&count=${chats.length}` }),
  greeting: () => [],
  say: (c, id, text) => `{"t":"say","c":${c},"id":"${id}","text":"${text}"}`,
  hear(frame, heard) {
    const told: FloorFrame = JSON.parse(frame)
    const c = `${told.c}`
    if (told.t === 'ready') return heard.ready(c, told.n)
    heard.entry(c, told.n, told.id)
    if (told.t === 'ack') heard.acked(told.id)
  },
}

/** What the workload listens to; everything else a server says is let by. */
type OurFrame =
  | { readonly t: 'open'; readonly c: string; readonly head: number }
  | {
      readonly t: 'told'
      readonly c: string
      readonly ack?: string
      readonly entries: readonly { readonly n: number; readonly id: string }[]
    }
  | { readonly t: 'ack'; readonly id: string }
  | { readonly t: 'refused' | 'shut'; readonly words: string }
  | { readonly t: 'hello' | 'beat' | 'board' | 'me' | 'typing' }

const ours: Wire = {
  address: ({ port, cookie }, side) => (side === 'visitor' ? { port, path: PATHS.liveVisitor } : { port, path: PATHS.liveStaff, cookie }),
  greeting(side, chats) {
    const hello = side === 'visitor' ? chats.map(({ token }) => JSON.stringify({ t: 'hello', token })) : []
    return [...hello, ...chats.map(({ c }) => JSON.stringify({ t: 'watch', c }))]
  },
  say: (c, id, text) => `{"t":"do","id":"${id}","c":"${c}","command":{"do":"say","text":"${text}"}}`,
  hear(frame, heard) {
    const told: OurFrame = JSON.parse(frame)
    switch (told.t) {
      case 'open':
        return heard.ready(told.c, told.head)
      case 'told':
        for (const { n, id } of told.entries) heard.entry(told.c, n, id)
        return told.ack === undefined ? undefined : heard.acked(told.ack)
      case 'ack':
        return heard.acked(told.id)
      case 'refused':
      case 'shut':
        return heard.refused(told.words)
      default:
        return
    }
  },
}

export const WIRES: Readonly<Record<Target['wire'], Wire>> = { floor, ours }
