// What is found in files, also in those that were made to deceive.

import assert from 'node:assert/strict'
import test from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { examine, MOST_PIXELS } from './examine.ts'

const picture = (width = 900, height = 600) => sharp({ create: { width, height, channels: 3, background: '#c33' } })
const kindOf = async (bytes: Buffer) => {
  const found = await examine(bytes)
  return typeof found === 'string' ? found : found.type
}

test('A-3 a type is found by content', async () => {
  assert.equal(await kindOf(await picture().png().toBuffer()), 'image/png')
  assert.equal(await kindOf(await picture().jpeg().toBuffer()), 'image/jpeg')
  assert.equal(await kindOf(await picture().webp().toBuffer()), 'image/webp')
  assert.equal(await kindOf(Buffer.from('%PDF-1.7\n1 0 obj')), 'application/pdf')
  assert.equal(await kindOf(Buffer.from('name;town\r\nZoë;Köln\n')), 'text/plain')
  assert.equal(await kindOf(Buffer.from('<script>alert(1)</script>')), 'text/plain')
})

test('A-3 what is no picture, no text and nothing known is unknown, or is what nobody takes', async () => {
  assert.equal(await kindOf(Buffer.from([0, 1, 2, 3, 255, 254])), 'unknown')
  assert.equal(await kindOf(Buffer.from('text with \0 in it')), 'unknown')
  assert.equal(await kindOf(Buffer.from([0xc3, 0x28])), 'unknown')
  assert.equal(await kindOf(Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')), 'application/xml')
  assert.match(await kindOf(Buffer.from('MZ\x90\0'.padEnd(200, '\0'), 'latin1')), /msdownload/)
})

test('A-4 a picture is drawn anew: without where it was taken, and without what hangs behind it', async () => {
  const taken = picture().withExif({ IFD0: { Copyright: 'Kim of 12 Elm Street' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
  const bytes = Buffer.concat([await taken.jpeg().toBuffer(), Buffer.from('<script>hidden</script>')])
  assert.ok(bytes.includes('Elm Street'))
  const found = await examine(bytes)
  assert.ok(typeof found !== 'string' && found.picture !== null)
  for (const form of [found.bytes, found.picture.preview]) {
    assert.ok(!form.includes('Elm Street') && !form.includes('hidden') && !form.includes('Exif'))
    assert.equal((await sharp(form).metadata()).exif, undefined)
  }
  assert.deepEqual([found.picture.width, found.picture.height], [900, 600])
  const { width, height, format } = await sharp(found.picture.preview).metadata()
  assert.deepEqual([width, height, format], [640, 427, 'webp'])
})

test('A-4 a picture stands as it was held', async () => {
  const found = await examine(await picture(30, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer())
  assert.ok(typeof found !== 'string')
  assert.deepEqual([found.picture?.width, found.picture?.height], [20, 30])
})

test('A-3 a picture of more pixels than there may be is broken, however small its file', async () => {
  const side = Math.ceil(Math.sqrt(MOST_PIXELS)) + 1
  const bomb = pngOf(side, side)
  assert.ok(bomb.length < 200_000)
  assert.equal(await kindOf(bomb), 'broken')
  assert.equal(await kindOf(pngOf(100_000, 100_000, Buffer.alloc(10))), 'broken')
})

test('A-3 what only begins like a picture is broken', async () => {
  const whole = await picture().png().toBuffer()
  assert.equal(await kindOf(whole.subarray(0, whole.length / 2)), 'broken')
  assert.equal(await kindOf(Buffer.concat([whole.subarray(0, 33), Buffer.from('<svg onload=alert(1)>')])), 'broken')
  assert.equal(await kindOf(Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.from('nothing')])), 'broken')
})

/** A grey PNG of one bit a pixel. */
function pngOf(width: number, height: number, data = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height))): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([1, 0, 0, 0, 0], 8)
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
