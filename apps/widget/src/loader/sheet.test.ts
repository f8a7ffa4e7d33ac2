// The launcher's colours are the token sheet's.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import test from 'node:test'

test('launcher and chat are of one colour', async () => {
  const [sheet, tokens] = await Promise.all(['./sheet.ts', '../tokens.css'].map((file) => readFile(new URL(file, import.meta.url), 'utf8')))
  const colours = sheet?.match(/--[a-z-]+: #[0-9a-f]{6}/g) ?? []
  assert.equal(colours.length, 10)
  for (const colour of colours) assert.ok(tokens?.includes(`${colour};`), colour)
})
