// The server's beginning and end: opens what the house stands on, serves, and closes in the opposite order.

import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { DELIVER, TIMER_NAMES, type Timer, timerJob } from '@earshot/domain'
import { z } from 'zod'
import { examine } from './adapters/files/examine.ts'
import { type Ground, openGround } from './adapters/ground.ts'
import { MemoryBus } from './adapters/memory/bus.ts'
import { PostgresAgreements } from './adapters/postgres/agreements.ts'
import { PostgresAudit } from './adapters/postgres/audit.ts'
import { PostgresBans } from './adapters/postgres/bans.ts'
import { PostgresBoards } from './adapters/postgres/boards.ts'
import { PostgresCanned } from './adapters/postgres/canned.ts'
import { openDay } from './adapters/postgres/day.ts'
import { PostgresDesks } from './adapters/postgres/desks.ts'
import { PostgresDevices } from './adapters/postgres/devices.ts'
import { PostgresEntryWords } from './adapters/postgres/entry-words.ts'
import { PostgresFiles } from './adapters/postgres/files.ts'
import { PostgresForms } from './adapters/postgres/forms.ts'
import { PostgresHouse } from './adapters/postgres/house.ts'
import { Jobs } from './adapters/postgres/jobs.ts'
import { PostgresJournal } from './adapters/postgres/journal.ts'
import { MAIL_TASK, PostgresMails } from './adapters/postgres/mails.ts'
import { PostgresPeople } from './adapters/postgres/people.ts'
import { PostgresPictures } from './adapters/postgres/pictures.ts'
import { PostgresPresence } from './adapters/postgres/presence.ts'
import { keptPushKeys } from './adapters/postgres/push-keys.ts'
import { PostgresRoll } from './adapters/postgres/roll.ts'
import { PostgresRooms } from './adapters/postgres/rooms.ts'
import { PostgresRosterPlans } from './adapters/postgres/roster-plans.ts'
import { PostgresRosterRows } from './adapters/postgres/roster-rows.ts'
import { openTime } from './adapters/postgres/time.ts'
import { PostgresTranscriptRequests } from './adapters/postgres/transcript-requests.ts'
import { PostgresVisits } from './adapters/postgres/visits.ts'
import { inPublic } from './adapters/push/reach.ts'
import { newPushKeys, openPushService, subjectOf } from './adapters/push/web-push.ts'
import { openMailServer } from './adapters/smtp/server.ts'
import { type App, openApp } from './app.ts'
import type { Bans } from './bans-port.ts'
import { type Config, readConfig } from './config.ts'
import { ownOrigins } from './http/origin.ts'
import { listen, tryPort } from './http/port.ts'
import type { MailParts } from './mail-port.ts'
import type { Clock, Journal } from './ports.ts'
import { Problem, problemIn } from './problem.ts'
import type { PushParts } from './push-port.ts'
import { HouseSetUp } from './setup/set-up.ts'
import type { TranscriptRequests } from './transcript-port.ts'
import { VISIT_LASTS } from './visitors/visits.ts'
import type { Visits } from './visits-port.ts'
import { addressOf, greeting, signInLines } from './welcome.ts'

const conversationPayload = z.object({ conversation: z.uuid() })
const deliverPayload = z.object({ conversation: z.uuid(), entry: z.uuid() })
const mailPayload = z.object({ mail: z.uuid() })
const DAY = 86_400_000
/** Where a visitor came from is kept for a day after they were last here. */
const ADDRESS_KEPT = DAY
/** Milliseconds after which a mail is forgotten, whatever became of it. */
const MAILS_KEPT = 30 * DAY
/** Milliseconds after which what was to try a mail is given up. */
const OVERDUE = 600_000

const say = (line: string): void => console.log(line)
const failed = (error: unknown): void => console.error(error instanceof Error ? (error.stack ?? error.message) : 'Something failed')
const folder = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** A signal, or the end of whoever started this process. */
const askedToEnd = new Promise<void>((resolve) => {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'disconnect'] as const) process.on(signal, () => resolve())
})
// The channel to whoever started this process must not keep it alive.
process.channel?.unref()

async function main(config: Config, { demo, still }: Asked): Promise<void> {
  const publicUrl = config.publicUrl ?? addressOf(config)
  await tryPort(config)
  await using house = new AsyncDisposableStack()
  const ground = house.use(await openGround({ config, origins: ownOrigins(publicUrl), say, alone: true }))
  const setUp = new HouseSetUp({ house: new PostgresHouse(ground.db), accounts: ground.accounts })
  if (demo && !(await setUp.needed()))
    throw new Problem(
      'There is something here already, and the sample organisation only goes into an empty data folder. Nothing was changed.',
    )
  const time = house.use(await openTime(ground.pool, failed))
  const visits = new PostgresVisits(ground.db)
  const bans = new PostgresBans(ground.db, ground.seal)
  const mail = mailOf(ground, config, publicUrl, house)
  const push = await pushOf(ground, publicUrl)
  const transcripts = new PostgresTranscriptRequests(ground.db, ground.seal)
  const journal = house.adopt(new PostgresJournal(ground.connection, ground.pool), (one) => one.end())
  const app = house.adopt(
    await appOn({ ground, config, publicUrl, journal, setUp, visits, bans, mail, transcripts, push, clock: time.now }),
    (one) => one.close(),
  )
  house.use(await jobsOf(ground, app, { visits, bans, mail, transcripts, push, now: time.now }))
  house.use(await mailing(ground, mail, time.now))
  await listen(app.http, config)
  if (demo) {
    signInLines(await setUp.carryOut({ way: 'sample', token: setUp.token })).forEach(say)
    await app.desksChanged()
    if (!still) await app.enliven()
  }
  greeting({ config, publicUrl, keyPlace: ground.keyPlace, setUpToken: (await setUp.needed()) ? setUp.token : null }).forEach(say)
  await Promise.race([askedToEnd, ground.displaced])
}

type Built = {
  readonly ground: Ground
  readonly config: Config
  readonly publicUrl: string
  readonly journal: Journal
  readonly setUp: HouseSetUp
  readonly visits: Visits
  readonly bans: Bans
  readonly mail: MailParts
  readonly push: PushParts
  readonly transcripts: TranscriptRequests
  readonly clock: Clock
}

const appOn = ({ ground, config, ...built }: Built): Promise<App> =>
  openApp({
    ...built,
    vault: ground.vault,
    accounts: ground.accounts,
    bus: new MemoryBus(),
    desks: new PostgresDesks(ground.db),
    forms: new PostgresForms(ground.db),
    canned: new PostgresCanned(ground.db),
    agreements: new PostgresAgreements(ground.db),
    people: new PostgresPeople(ground.db),
    roll: new PostgresRoll(ground.db),
    pictures: new PostgresPictures(ground.db),
    files: new PostgresFiles(ground.pool),
    examine,
    presence: new PostgresPresence(ground.pool),
    audit: new PostgresAudit(ground.db),
    boards: new PostgresBoards(ground.pool),
    rooms: new PostgresRooms(ground.pool),
    roster: { plans: new PostgresRosterPlans(ground.db), rows: new PostgresRosterRows(ground.pool) },
    day: openDay(ground.pool),
    search: { keys: ground.wordKeys, words: new PostgresEntryWords(ground.pool) },
    pages: { console: folder('console/dist'), widget: folder('widget/dist') },
    trustProxy: config.trustProxy,
    visitsPerMinute: config.visitsPerMinute,
    failed,
  })

/** The outbox, and the mail server where one is named. */
function mailOf({ db, seal }: Ground, { smtp, mailPerAddress }: Config, publicUrl: string, house: AsyncDisposableStack): MailParts {
  const server = smtp === undefined ? null : house.adopt(openMailServer(smtp), (one) => one.close())
  const host = smtp?.from.split('@')[1] ?? new URL(publicUrl).hostname
  return { mails: new PostgresMails(db, seal, server), sends: server !== null, host, perAddress: mailPerAddress }
}

/** The devices that are told when somebody waits, and the push services in public. */
async function pushOf({ db, seal }: Ground, publicUrl: string): Promise<PushParts> {
  const keys = await keptPushKeys(db, seal, newPushKeys())
  return { devices: new PostgresDevices(db, seal), service: openPushService({ keys, subject: subjectOf(publicUrl), reach: inPublic }) }
}

/** Mail has runners of its own, so that a mail server that does not answer holds up no timer. */
async function mailing({ pool }: Ground, { mails }: MailParts, now: Clock): Promise<Jobs> {
  await mails.resume(now())
  const attempt = async (payload: unknown) => mails.attempt(mailPayload.parse(payload).mail, now())
  const overdue = () => mails.resume(now() - OVERDUE)
  const tasks = { [MAIL_TASK]: attempt, overdue }
  return Jobs.start({ pool, tasks, concurrency: 2, regular: { overdue: '*/10 * * * *' }, failed: (_, error) => failed(error) })
}

type Kept = Pick<Built, 'visits' | 'bans' | 'mail' | 'transcripts' | 'push'> & { readonly now: Clock }

/** Milliseconds after which a file without an entry is one whose upload was cut off. */
const UPLOADS_LAST = 3_600_000

/** The timers of conversations; and what ran out is forgotten. */
async function jobsOf({ pool }: Ground, app: App, { visits, bans, mail, transcripts, push, now }: Kept): Promise<Jobs> {
  const carryOut = (timer: Timer) => async (payload: unknown) => {
    const { conversation } = conversationPayload.parse(payload)
    const again = await app.timer(timer, conversation)
    if (again !== null) await jobs.add(timerJob(timer, conversation, again))
  }
  const sweep = async () => {
    await visits.sweep(now())
    await new PostgresFiles(pool).sweep(now() - UPLOADS_LAST)
    await bans.forget(now() + VISIT_LASTS - ADDRESS_KEPT)
    await mail.mails.sweep(now() - MAILS_KEPT)
    await transcripts.sweep(now() - DAY)
    await push.devices.sweep()
  }
  const deliver = (payload: unknown) => app.deliver(deliverPayload.parse(payload))
  const tasks = {
    sweep,
    roster: () => app.makeShifts(),
    [DELIVER]: deliver,
    ...Object.fromEntries(TIMER_NAMES.map((timer) => [timer, carryOut(timer)])),
  }
  const jobs = await Jobs.start({
    pool,
    tasks,
    regular: { sweep: '17 * * * *', roster: '41 */6 * * *' },
    failed: (_, error) => failed(error),
  })
  return jobs
}

/** demo: with the sample organisation; still: in which nobody has written yet. */
type Asked = { readonly demo: boolean; readonly still: boolean }

function readAsked(): Asked {
  const flag = { type: 'boolean', default: false } as const
  try {
    const { values } = parseArgs({ options: { demo: flag, still: flag } })
    if (values.demo || !values.still) return values
  } catch {
    // Said below.
  }
  throw new Problem('npm start understands -- --demo, with --still beside it or without, and nothing else. Nothing was changed.')
}

/** Its own failures are said once, and end nothing else. */
process.on('uncaughtException', failed)
// Where whoever read it is gone, saying so would fail again, and again.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

try {
  const settings = readConfig(process.env)
  if ('problems' in settings) throw new Problem(settings.problems.join('\n'))
  await main(settings.config, readAsked())
} catch (error) {
  const problem = problemIn(error)
  if (problem !== null) console.error(problem.message)
  else failed(error)
  process.exitCode = 1
}
