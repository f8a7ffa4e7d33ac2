// A picture as it is kept: small, and of a kind that can do nothing but be looked at.

import { accept, refuse, type Verdict } from '@earshot/domain'
import type { Picture } from '../ports.ts'

/** Largest picture, in bytes. The console makes it smaller before it sends it. */
const LARGEST = 48 * 1024

const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))
const isJpeg = (bytes: Buffer): boolean => bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex'))
const isWebp = (bytes: Buffer): boolean => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'

/** The picture that `data` (base64) holds, by its own first bytes whatever it was called. */
export function pictureOf(data: string): Verdict<Omit<Picture, 'version'>> {
  const bytes = Buffer.from(data, 'base64')
  if (bytes.length > LARGEST) return refuse('not-a-picture')
  if (isPng(bytes)) return accept({ type: 'image/png', bytes })
  if (isJpeg(bytes)) return accept({ type: 'image/jpeg', bytes })
  return isWebp(bytes) ? accept({ type: 'image/webp', bytes }) : refuse('not-a-picture')
}
