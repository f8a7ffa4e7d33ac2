// What the client needs of the world, handed in: sockets, timers, storage. Browsers' own are made here too.

/** An open line. */
export type Line = { send(text: string): void; close(): void }
/** What is heard on a line. `closed` comes once, with the close code. */
export type Ear = { opened(): void; heard(text: string): void; closed(code: number): void }

/** A place to keep strings, such as the browser's localStorage. Nothing here relies on it: it may be full or forbidden. */
export type Keep = { getItem(key: string): string | null; setItem(key: string, value: string): void; removeItem(key: string): void }

export type Effects = {
  readonly openLine: (url: string, ear: Ear) => Line
  /** Does `work` after `ms` milliseconds; answers what stops it. */
  readonly after: (ms: number, work: () => void) => () => void
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** From 0 up to 1. */
  readonly random: () => number
  readonly newId: () => string
  readonly fetch: (url: string, request: RequestInit) => Promise<Response>
}

/** A UUID of version 7 (RFC 9562): it begins with the time, so that ids made together lie together in an index. */
export function newId(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, Math.floor(now / 0x10000))
  view.setUint16(4, now % 0x10000)
  view.setUint8(6, 0x70 | (view.getUint8(6) & 0x0f))
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f))
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** The address of a live connection to the server at `base`: an origin, or empty for the page's own. */
export const socketUrl = (base: string, path: string): string => `${(base === '' ? location.origin : base).replace(/^http/, 'ws')}${path}`

/** A line over a WebSocket of this runtime. */
export function openWebSocket(url: string, ear: Ear): Line {
  const socket = new WebSocket(url)
  socket.addEventListener('open', () => ear.opened())
  socket.addEventListener('message', (event) => ear.heard(String(event.data)))
  socket.addEventListener('close', (event) => ear.closed(event.code))
  return { send: (text) => socket.send(text), close: () => socket.close() }
}

/** The effects of a browser, or of a runtime like one. */
export const browserEffects: Effects = {
  openLine: openWebSocket,
  after(ms, work) {
    const timer = setTimeout(work, ms)
    return () => clearTimeout(timer)
  },
  now: () => Date.now(),
  random: () => Math.random(),
  newId: () => newId(),
  fetch: (url, request) => fetch(url, request),
}

/** A keep that never fails: what cannot be kept is not there the next time, and that is all. */
export const forgiving = (keep: Keep | null): Keep => ({
  getItem: (key) => attempt(() => keep?.getItem(key) ?? null) ?? null,
  setItem: (key, value) => void attempt(() => keep?.setItem(key, value)),
  removeItem: (key) => void attempt(() => keep?.removeItem(key)),
})

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
