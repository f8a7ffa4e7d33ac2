// `npm run restore -- FILE`: puts a backup into an empty data folder or database.

import { restore, wantedKeyPlace } from './adapters/backup/restore.ts'
import { interruption } from './interruption.ts'
import { readArguments, run, settingsIn } from './program.ts'

const HELP = `Puts back what npm run backup wrote, where nothing is yet.

  DATA_DIR=FOLDER npm run restore -- FILE

The file is read to its end before anything is done: one that is cut off or was changed is refused. It goes into the
database of DATABASE_URL, or else into the data folder DATA_DIR (./data), and only where that is empty. PostgreSQL may be
of another version than the one it comes from. An instance key that is in the file is put into the data folder; otherwise
put it there yourself, as instance.key, before or after. docs/running.md says more.`

await run(async (args) => {
  const asked = readArguments(args, [])
  if (asked === null) return HELP
  const config = settingsIn(process.env)
  const { header, rows, keyPlace } = await restore({ file: asked.file, config, signal: interruption(), say: console.log })
  const { conversations = 0, entries = 0, people = 0, pending_jobs: timers = 0 } = rows
  return [
    `Restored as it was at ${header.at}: ${conversations} conversations with ${entries} entries, ${people} people, ${timers} timers.`,
    keyPlace === null
      ? `The instance key is still missing: put it into ${wantedKeyPlace(config)}, or set EARSHOT_INSTANCE_KEY. Earshot does not start without it.`
      : `The instance key is ${keyPlace}. Earshot can be started.`,
  ].join('\n')
})
