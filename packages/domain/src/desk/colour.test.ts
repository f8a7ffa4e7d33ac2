// A desk's colour.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { coloursOf, contrast, GROUNDS, LEAST_CONTRAST } from '../index.ts'

const STEPS = [0, 51, 102, 153, 204, 255]
const hex = (part: number) => part.toString(16).padStart(2, '0')
const EVERY = STEPS.flatMap((red) => STEPS.flatMap((green) => STEPS.map((blue) => `#${hex(red)}${hex(green)}${hex(blue)}`)))

test('D-13 whatever the colour, what is written on it and with it is read in light and in dark', () => {
  for (const colour of EVERY) {
    const colours = coloursOf(colour)
    for (const scheme of ['light', 'dark'] as const) {
      const { fill, onFill, accent, wash } = colours[scheme]
      assert.equal(fill, colour)
      assert.ok(contrast(onFill, fill) >= LEAST_CONTRAST, `${onFill} on ${fill}`)
      for (const ground of [GROUNDS[scheme].paper, GROUNDS[scheme].surface, wash])
        assert.ok(contrast(accent, ground) >= LEAST_CONTRAST, `${colour} as ${accent} on ${ground}, ${scheme}`)
    }
  }
})

test('D-13 a colour that can be read stays as it is, and another is moved no further than it must', () => {
  assert.equal(coloursOf('#1d5e59').light.accent, '#1d5e59')
  assert.equal(coloursOf('#ffd400').dark.accent, '#ffd400')
  const { accent } = coloursOf('#ffd400').light
  assert.ok(contrast(accent, GROUNDS.light.paper) < LEAST_CONTRAST + 1, accent)
  assert.equal(coloursOf('#ffd400').light.onFill, '#000000')
  assert.equal(coloursOf('#202060').light.onFill, '#ffffff')
})

test('D-13 contrast is that of WCAG, and stands on the paper of the token sheet', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21)
  assert.equal(contrast('#777777', '#777777'), 1)
  assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48')
  const sheet = readFileSync(new URL('../../../look/src/tokens.css', import.meta.url), 'utf8')
  for (const ground of ['paper', 'surface'] as const)
    assert.match(sheet, new RegExp(`--${ground}: light-dark\\(${GROUNDS.light[ground]}, ${GROUNDS.dark[ground]}\\);`))
})
