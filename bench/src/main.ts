// `npm run bench -- messages|idle|generator|room|history|weight|screens|search|roster [--json]`: measures on this machine and prints figures; progress goes to stderr.

import { parseArgs } from 'node:util'
import { table } from './figures.ts'
import { headroom } from './headroom.ts'
import { history } from './history/history.ts'
import { idle } from './idle.ts'
import { messages } from './messages.ts'
import { screens } from './pages/screens.ts'
import { weight } from './pages/weight.ts'
import { room } from './room/room.ts'
import { roster } from './roster/roster.ts'
import { search } from './search/search.ts'

const USAGE = `npm run bench -- messages [--json] [--rounds 5] [--seconds 6]   our server against the floor
npm run bench -- idle [--json] [--sockets 10000]               memory of silent visitors
npm run bench -- generator [--json]                            what the generator itself reaches
npm run bench -- room [--json] [--members 500] [--rate 50] [--looks 0] [--rounds 5] [--seconds 6]
                                                               a desk's room whose members hear each other
npm run bench -- history [--json] [--entries 100000]            opening a room in which very much was said
npm run bench -- weight [--json]                               what a browser is sent for the first load of each face
npm run bench -- screens [--json]                              the console with long and many conversations, on a slow processor
npm run bench -- search [--json] [--entries 200000]             finding words, and keeping them while people write
npm run bench -- roster [--json]                               a year of shifts for 200 people on screen, and the gates of who signs in

Works on a throwaway PostgreSQL of its own, or in throwaway databases on the one named by DATABASE_URL.`

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '6' },
    entries: { type: 'string' },
    members: { type: 'string', default: '500' },
    rate: { type: 'string', default: '50' },
    looks: { type: 'string', default: '0' },
    sockets: { type: 'string', default: '10000' },
  },
})

const say = (words: string): void => console.error(words)
const print = (report: object, human: string): void => console.log(values.json ? JSON.stringify(report, null, 2) : human)
const times = { warm: 2, measured: Number(values.seconds) }

async function measure(what: string | undefined): Promise<void> {
  switch (what) {
    case 'messages': {
      const report = await messages({ ...times, rounds: Math.max(3, Number(values.rounds)) }, say)
      return print(report, table({ ours: report.ours, floor: report.floor, ratio: report.ratios }))
    }
    case 'idle': {
      const report = await idle(Number(values.sockets), say)
      return print(
        report,
        `${report.kb_per_socket} KB for each of ${report.sockets} sockets (${report.heap_kb_per_socket} KB of it JavaScript heap)`,
      )
    }
    case 'generator': {
      const { relay } = await headroom(times, say)
      return print({ relay }, table({ relay }))
    }
    case 'room': {
      const [members, rate, looks] = [Number(values.members), Number(values.rate), Number(values.looks)]
      const report = await room({ ...times, members, rate, looks, rounds: Math.max(3, Number(values.rounds)) }, say)
      return print(report, JSON.stringify(report, null, 2))
    }
    case 'history': {
      const report = await history(Number(values.entries ?? 100_000), say)
      return print(report, JSON.stringify(report, null, 2))
    }
    case 'weight': {
      const report = await weight(say)
      return print(report, `closed ${report.closed_kb} KB, opened ${report.open_kb} KB, console ${report.console_kb} KB`)
    }
    case 'screens': {
      const report = await screens(say)
      return print(report, JSON.stringify(report, null, 2))
    }
    case 'search': {
      const report = await search(Number(values.entries ?? 200_000), say)
      return print(report, JSON.stringify(report, null, 2))
    }
    case 'roster': {
      const report = await roster(say)
      return print(report, JSON.stringify(report, null, 2))
    }
    default:
      throw new Error(USAGE)
  }
}

try {
  await measure(positionals[0])
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
