// A replay from beginning to end: people come, type, have their lines cut and their server killed, and everything is read back.

import { browserEffects, openVisitorApi } from '@earshot/client'
import { Problem } from '../../../apps/server/src/problem.ts'
import { comesOpen } from '../house.ts'
import { FAULTS } from './account.ts'
import type { Asked } from './asked.ts'
import { chanceOf } from './chance.ts'
import type { FileChat } from './chats.ts'
import { seatTeam } from './listener.ts'
import { Mishaps } from './mishaps.ts'
import { openOwnServer } from './own-server.ts'
import { type Counted, type Report, reportOf } from './report.ts'
import { type Done, Run } from './run.ts'

export type ReplayParts = {
  readonly chats: readonly FileChat[]
  readonly asked: Omit<Asked, 'file' | 'json'>
  readonly say: (words: string) => void
  /** Rejects when the replay is to end early. */
  readonly ended: Promise<never>
}

const MOST_LINES = 50

/** Plays the chats and reads them back. Whatever it began is ended in any case. */
export async function replay({ chats, asked, say, ended }: ReplayParts): Promise<Report> {
  const begun = performance.now()
  const broken = Promise.withResolvers<never>()
  await using stack = new AsyncDisposableStack()
  const { base, signIns, restart } = asked.where === null ? stack.use(await openOwnServer()) : elsewhere(asked.where)
  const site = { base, cables: asked.cut }
  const team = stack.adopt(await seatTeam(site, signIns), (one) => one.leave())
  await opened(base, team.slug)
  const turns = chats.reduce((sum, chat) => sum + chat.turns.length, 0)
  say(`${chats.length} chats of ${turns} turns, ${team.listeners.length} to answer them at ${base}; seed ${asked.seed}`)
  const chance = chanceOf(asked.seed, 'mishaps')
  const mishaps = new Mishaps({ turns, kills: asked.kills, restart, broken: broken.reject, chance, say })
  const run = stack.adopt(new Run({ site, team, mishaps, asked, say }), (one) => one.leave())
  const done = await Promise.race([run.play(chats), broken.promise, ended])
  const lines = linesOf(done)
  for (const line of lines.slice(0, MOST_LINES)) say(line)
  if (lines.length > MOST_LINES) say(`and ${lines.length - MOST_LINES} more`)
  const seconds = Number(((performance.now() - begun) / 1000).toFixed(1))
  return summed(done, { chats: chats.length, turns, cuts: run.cuts, kills: mishaps.kills, seconds, seed: asked.seed })
}

const elsewhere = ({ base, signIn }: NonNullable<Asked['where']>) => ({ base, signIns: [signIn], restart: () => Promise.resolve() })

async function opened(base: string, desk: string): Promise<void> {
  const api = openVisitorApi(base, browserEffects)
  const look = async () => {
    const answer = await api.desk(desk)
    return answer.ok ? answer.value.availability : null
  }
  if (!(await comesOpen(look))) throw new Problem(`The desk “${desk}” is not open to visitors: is it within its hours? Nothing was played.`)
}

/** What was refused and what is wrong, a line each. */
const linesOf = (done: readonly Done[]): readonly string[] =>
  done.flatMap(({ outcome, account }) => [...outcome.refusals, ...FAULTS.flatMap((fault) => account[fault])])

function summed(done: readonly Done[], counted: Omit<Counted, 'refused' | 'whispers'>): Report {
  const typed = done.flatMap(({ outcome }) => outcome.typed)
  const refused = typed.filter((one) => one.refused !== null).length
  const whispers = typed.filter(({ kind }) => kind === 'whisper').length
  const accounts = done.map(({ account }) => account)
  const took = done.flatMap(({ outcome }) => outcome.took)
  return reportOf({ ...counted, refused, whispers }, accounts, took)
}
