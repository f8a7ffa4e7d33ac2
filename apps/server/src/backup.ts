// `npm run backup -- FILE`: everything that is in the database, in one file, beside a running server or without one.

import { backUp } from './adapters/backup/back-up.ts'
import { interruption } from './interruption.ts'
import { readArguments, run, settingsIn } from './program.ts'
import { VERSION } from './version.ts'

const HELP = `Writes everything that is in the database of an Earshot into a file, while it runs or not.

  npm run backup -- FILE [--with-key] [--overwrite]

What people wrote stays sealed in it. To read it again one needs the instance key, which is not in the file: keep a copy
of it somewhere else. With --with-key it is in the file, and whoever has the file can read every conversation.
--overwrite replaces a file of that name.

Sign-ins are left out: after a restore everybody signs in again, with the password they had.
The database is that of DATABASE_URL, or else of the data folder DATA_DIR (./data). docs/running.md says more.`

const KEPT_APART = `The instance key is not in it, and without that key nothing that people wrote can be read again: keep a copy of it somewhere else.`
const INSIDE = `The instance key is in it: whoever has this file can read every conversation.`

const sizeOf = (bytes: number): string => (bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`)

await run(async (args) => {
  const asked = readArguments(args, ['with-key', 'overwrite'])
  if (asked === null) return HELP
  const { file, switches } = asked
  const [withKey, overwrite] = [switches.has('with-key'), switches.has('overwrite')]
  const config = settingsIn(process.env)
  const { rows, bytes } = await backUp({ file, withKey, overwrite, config, version: VERSION, signal: interruption(), say: () => {} })
  const { conversations = 0, entries = 0, people = 0 } = rows
  return [
    `${file} is written (${sizeOf(bytes)}): ${conversations} conversations with ${entries} entries, ${people} people, and all else that belongs to them.`,
    withKey ? INSIDE : KEPT_APART,
  ].join('\n')
})
