// WebSocket frames (RFC 6455) as bytes, as lean as they get: no copies but the payload, no extensions, no fragments.

export const TEXT = 1
export const CLOSE = 8
export const PING = 9
export const PONG = 10

const KEY = 4

/**
 * Reads the whole frames at the beginning of `bytes`; answers how many bytes they took.
 * A payload is heard as latin1, so that its length is its bytes: JSON keeps its structure in it, and ids are ASCII.
 * Unmasks in place. Throws on a fragment, which neither side of the bench sends.
 */
export function readFrames(bytes: Buffer, heard: (opcode: number, payload: string) => void): number {
  let at = 0
  while (bytes.length - at >= 2) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]]
    const short = second & 0x7f
    const head = short === 127 ? 10 : short === 126 ? 4 : 2
    const masked = (second & 0x80) !== 0
    const start = at + head + (masked ? KEY : 0)
    if (bytes.length < start) break
    const end = start + (short === 127 ? bytes.readUIntBE(at + 4, 6) : short === 126 ? bytes.readUInt16BE(at + 2) : short)
    if (bytes.length < end) break
    if ((first & 0x80) === 0) throw new Error('A frame came in fragments')
    if (masked) mask(bytes, start, end, start - KEY)
    heard(first & 0x0f, bytes.toString('latin1', start, end))
    at = end
  }
  return at
}

/** A frame as a client must send it: masked, with a key of its own. */
export function clientFrame(opcode: number, payload: string): Buffer {
  const head = headOf(payload.length)
  const bytes = Buffer.allocUnsafe(head + KEY + payload.length)
  begin(bytes, opcode, payload.length, 0x80)
  bytes.writeUInt32LE(Math.trunc(Math.random() * 0x1_0000_0000), head)
  bytes.write(payload, head + KEY, 'latin1')
  mask(bytes, head + KEY, bytes.length, head)
  return bytes
}

/** A frame as a server must send it. */
export function serverFrame(opcode: number, payload: string): Buffer {
  const head = headOf(payload.length)
  const bytes = Buffer.allocUnsafe(head + payload.length)
  begin(bytes, opcode, payload.length, 0)
  bytes.write(payload, head, 'latin1')
  return bytes
}

const headOf = (length: number): number => (length < 126 ? 2 : 4)

function begin(bytes: Buffer, opcode: number, length: number, flag: number): void {
  bytes[0] = 0x80 | opcode
  bytes[1] = flag | Math.min(length, 126)
  if (length >= 126) bytes.writeUInt16BE(length, 2)
}

function mask(bytes: Buffer, start: number, end: number, key: number): void {
  for (let at = start; at < end; at++) bytes[at] = (bytes[at] ?? 0) ^ (bytes[key + ((at - start) & 3)] ?? 0)
}
