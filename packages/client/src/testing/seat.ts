// A session of the real server as the far end of a wire.

import type { End } from '../../../../apps/server/src/testing/live.ts'
import type { FarEnd } from './wire.ts'

/** `gone` is called once the wire is closed or cut. */
export const seatOf = (end: End, gone: () => void): FarEnd => ({
  sent: end.sent,
  get closed() {
    return end.closed
  },
  heard: (text) => end.session.received(text),
  gone,
})
