// The launcher's colours are the token sheet's.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import test from 'node:test'

const read = (address: URL): Promise<string> => readFile(address, 'utf8')

test('launcher and chat are of one colour, in light and in dark', async () => {
  const tokens = await read(new URL(import.meta.resolve('@earshot/look/tokens.css')))
  const sheet = await read(new URL('./sheet.ts', import.meta.url))
  const [light = '', dark = ''] = sheet.split('@media (prefers-color-scheme: dark)')
  const colours = (part: string) => [...part.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name, colour]) => [name, colour] as const)
  const inDark = new Map(colours(dark))
  assert.equal(inDark.size, 5)
  assert.equal(colours(light).length, inDark.size)
  for (const [name, colour] of colours(light)) {
    const token = `--${name}: light-dark(${colour}, ${inDark.get(name)});`
    assert.ok(tokens.includes(token), token)
  }
})
