// What is written can be read on what it stands on, in light and in dark (WCAG 2.2, 1.4.3 and 1.4.11).

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import test from 'node:test'

const sheet = await readFile(new URL('./tokens.css', import.meta.url), 'utf8')
const tokens = new Map(
  [...sheet.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(([, name, ...pair]) => [name, pair]),
)

const GROUNDS = ['paper', 'surface', 'sunken', 'accent-wash', 'alarm-wash', 'amber']
const READ: readonly (readonly [ink: string, grounds: readonly string[]])[] = [
  ...['ink', 'soft', 'accent', 'alarm', 'calm', 'amber-ink'].map((ink) => [ink, GROUNDS] as const),
  ['on-accent', ['accent']],
  ['on-amber', ['amber-strong']],
]
/** Outlines that tell where something is. */
const SEEN: typeof READ = [
  ['edge', GROUNDS],
  ['amber-edge', ['amber', 'paper', 'surface']],
]

/** The part of 255 of a channel as light (WCAG 2.2, relative luminance). */
function light(part: string): number {
  const share = Number.parseInt(part, 16) / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [colour.slice(1, 3), colour.slice(3, 5), colour.slice(5)].map(light)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

function atLeast(wanted: number, pairs: typeof READ): void {
  for (const [ink, grounds] of pairs)
    for (const ground of grounds)
      for (const scheme of [0, 1]) {
        const [on, under] = [tokens.get(ink)?.[scheme], tokens.get(ground)?.[scheme]]
        assert.ok(on !== undefined && under !== undefined, `${ink} on ${ground} is not in the sheet`)
        assert.ok(
          contrast(on, under) >= wanted,
          `${ink} on ${ground}, ${scheme === 0 ? 'light' : 'dark'}: ${contrast(on, under).toFixed(2)}`,
        )
      }
}

test('every ink has a contrast of 4.5 and more to every ground', () => atLeast(4.5, READ))

test('every edge has a contrast of 3 and more', () => atLeast(3, SEEN))
