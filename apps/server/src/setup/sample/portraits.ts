// The pictures of the sample people: a head and shoulders in two colours, drawn here, so that nobody real is in them.

import { crc32, deflateSync } from 'node:zlib'
import type { Picture } from '../../ports.ts'

type Colour = readonly [red: number, green: number, blue: number]
export type Portrait = { readonly behind: Colour; readonly figure: Colour }

/** Width and height, in pixels. */
const SIDE = 96
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
/** Bits a sample, and the kind of image: one byte a pixel that names a colour of the palette. */
const [DEPTH, PALETTE] = [8, 3]

/** A portrait as a PNG. */
export function drawn({ behind, figure }: Portrait): Omit<Picture, 'version'> {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(SIDE, 0)
  header.writeUInt32BE(SIDE, 4)
  header.set([DEPTH, PALETTE], 8)
  const rows = Array.from({ length: SIDE }, (_, y) => [0, ...Array.from({ length: SIDE }, (_, x) => (isFigure(x, y) ? 1 : 0))])
  const parts = [
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from([...behind, ...figure])),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return { type: 'image/png', bytes: Buffer.concat([SIGNATURE, ...parts]) }
}

/** Within the circle of the head, or the wider one of the shoulders below it. */
const isFigure = (x: number, y: number): boolean => Math.hypot(x - 48, y - 38) < 17 || Math.hypot(x - 48, y - 96) < 34

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
