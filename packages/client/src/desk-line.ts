// Follows how a desk is, as long as somebody looks: a line that comes back by itself, and on which nothing is said.

import { BEAT, FOLLOWING, type PublicDesk, type ServerFrame } from '@earshot/contract'
import { type Effects, type Line, socketUrl } from './effects.ts'

/** The longest first wait before a line is tried again, and the longest of all: many pages come back at once when a server starts again. */
const FIRST = 2_000
const LONGEST = 60_000
/** The server beats; silence for longer than this means that the line is dead, whatever the socket says. */
const SILENCE = 2.5 * BEAT

export type DeskLineParts = {
  readonly base: string
  /** The desk's address. */
  readonly desk: string
  readonly effects: Pick<Effects, 'openLine' | 'after' | 'random'>
  readonly heard: (desk: PublicDesk) => void
  /** How the desk is, is not known any more. */
  readonly lost?: () => void
}

export type DeskLine = {
  /** True while what was heard last holds. */
  readonly online: () => boolean
  readonly follow: () => void
  /** Where it waits to try again, it tries now. */
  readonly tryNow: () => void
  readonly rest: () => void
}

export function openDeskLine({ base, desk, effects, heard, lost }: DeskLineParts): DeskLine {
  const url = socketUrl(base, FOLLOWING + encodeURIComponent(desk))
  let line: Line | null = null
  let following = false
  let online = false
  let failures = 0
  let stopTimer = () => {}

  const wait = (ms: number, work: () => void) => {
    stopTimer()
    stopTimer = effects.after(ms, work)
  }
  const drop = () => {
    stopTimer()
    const dropped = line
    line = null
    online = false
    dropped?.close()
  }
  const broken = () => {
    const was = online
    drop()
    wait(effects.random() * Math.min(LONGEST, FIRST * 2 ** failures++), open)
    if (was) lost?.()
  }
  function open(): void {
    const mine = (work: () => void) => () => {
      if (line === opened) work()
    }
    const opened: Line = effects.openLine(url, {
      opened: () => {},
      heard: (text) => mine(() => hear(text))(),
      closed: () => mine(broken)(),
    })
    line = opened
    wait(SILENCE, broken)
  }
  const hear = (text: string) => {
    wait(SILENCE, broken)
    // The server proved the frame against the contract when it made it.
    const frame: ServerFrame = JSON.parse(text)
    if (frame.t !== 'desk') return
    online = true
    failures = 0
    heard(frame.desk)
  }

  return {
    online: () => online,
    follow() {
      if (following) return
      following = true
      open()
    },
    tryNow() {
      if (following && line === null) open()
    },
    rest() {
      following = false
      drop()
      failures = 0
    },
  }
}
