// Looks into a file: its type by its content, and pictures drawn anew, which leaves out where they were taken and whatever else was hidden in them.

import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import type { Examine, Examined } from '../../files-port.ts'

/** Pixels of a picture at most: drawn, each takes four bytes, however small the file. */
export const MOST_PIXELS = 40_000_000
/** Pixels of a preview, in width and in height, at most. */
const PREVIEW = 640

const OPTIONS = { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1, autoOrient: true } as const
const FORMATS = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' } as const

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/

// A picture is not worth more than one processor, and none is drawn twice.
sharp.concurrency(1)
sharp.cache(false)

export const examine: Examine = async (bytes) => {
  const type = (await fileTypeFromBuffer(bytes))?.mime ?? (isText(bytes) ? 'text/plain' : null)
  if (type === null) return 'unknown'
  return type in FORMATS ? drawn(bytes, type as keyof typeof FORMATS) : { type, bytes, picture: null }
}

async function drawn(bytes: Buffer, type: keyof typeof FORMATS): Promise<Examined | 'broken'> {
  try {
    const whole = sharp(bytes, OPTIONS)
    const anew = await whole.clone().toFormat(FORMATS[type], { quality: 90 }).toBuffer({ resolveWithObject: true })
    const small = whole.clone().resize({ width: PREVIEW, height: PREVIEW, fit: 'inside', withoutEnlargement: true })
    const preview = await small.webp({ quality: 80 }).toBuffer()
    return { type, bytes: anew.data, picture: { width: anew.info.width, height: anew.info.height, preview } }
  } catch {
    // What it says of a picture may hold words of it.
    return 'broken'
  }
}

function isText(bytes: Buffer): boolean {
  try {
    return !CONTROLS.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return false
  }
}
