// The second half of `npm run pictures`: looks whether every picture is there and small enough, and writes the page that lists them.

import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folder, isKept, LARGEST, LARGEST_FOLDER, PICTURES, pictureName } from './journeys/pictures.ts'
import { SCREENS } from './journeys/screens.ts'

const FACES = { staff: 'Staff', canned: 'Staff: canned responses', visitor: 'Visitors', embed: 'On somebody else’s site' } as const

/** What is wrong with the pictures in a folder, a sentence each. */
function wrong(inFolder: string): readonly string[] {
  const there = readdirSync(inFolder).filter((name) => name.endsWith('.webp'))
  const sizes = new Map(there.map((name) => [name, statSync(join(inFolder, name)).size]))
  const all = [...sizes].reduce((sum, [name, size]) => (isKept(name) ? sum + size : sum), 0)
  return [
    ...PICTURES.filter((name) => !sizes.has(name)).map((name) => `${name} is missing: no journey looked at it.`),
    ...[...sizes].filter(([, size]) => size > LARGEST).map(([name, size]) => `${name} has ${size} bytes; ${LARGEST} is the most.`),
    ...(all > LARGEST_FOLDER ? [`The pictures that are kept have ${all} bytes together; ${LARGEST_FOLDER} is the most.`] : []),
  ]
}

const page = (): string =>
  [
    '# Every screen',
    '',
    'Made by `npm run pictures`, which also asks axe for barriers on each of them, at 1440, 1024 and 390 pixels, light and dark. Kept with the code are those at 1440',
    'light and at 390 dark.',
    ...Object.entries(FACES).flatMap(([face, title]) => ['', `## ${title}`, ...screensOf(face).flatMap(sectionOf)]),
    '',
  ].join('\n')

const screensOf = (face: string): readonly (readonly [string, string])[] =>
  Object.entries(SCREENS).filter(([name]) => name.startsWith(`${face}-`))

function sectionOf([screen, caption]: readonly [string, string]): readonly string[] {
  return [
    '',
    `### ${caption}`,
    '',
    `![${caption}](${pictureName(screen, 1440, 'light')}.webp)`,
    '',
    `[On a phone, dark](${pictureName(screen, 390, 'dark')}.webp)`,
  ]
}

/** Puts the folder in order and says what is wrong with it; true when nothing is. */
function conclude(inFolder: string): boolean {
  for (const name of readdirSync(inFolder)) if (name.endsWith('.webp') && !PICTURES.includes(name)) rmSync(join(inFolder, name))
  writeFileSync(join(inFolder, 'README.md'), page())
  const sentences = wrong(inFolder)
  for (const sentence of sentences) console.error(sentence)
  const bytes = readdirSync(inFolder).reduce((sum, name) => sum + statSync(join(inFolder, name)).size, 0)
  console.log(`${Object.keys(SCREENS).length} screens, ${PICTURES.length} pictures, ${(bytes / 1_000_000).toFixed(1)} MB in ${inFolder}`)
  return sentences.length === 0
}

if (folder === null) throw new Error('PICTURES names no folder')
process.exitCode = conclude(folder) ? 0 : 1
