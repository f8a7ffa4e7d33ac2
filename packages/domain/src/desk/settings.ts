// What a desk can be set to: its name and address, hours, sites, and the lines of its policy.

import { areTicketHours } from '../conversation/ticket.ts'
import { FILE_KINDS, type FilePolicy, MOST_FILES, MOST_MEGABYTES } from '../file/file.ts'
import { areAwayMinutes } from '../people/presence.ts'
import { isLimits } from '../policy/limits.ts'
import { type Exit, type Ladder, type Policy, type Tag, VERBS } from '../policy/policy.ts'
import { keptPractice } from '../policy/practice.ts'
import { isRosterPolicy } from '../policy/roster.ts'
import { messageText, personName } from '../text/text.ts'
import { transcriptWords } from '../transcript/words.ts'
import { accept, type Refused, refuse, type Verdict } from '../verdict/verdict.ts'
import { isColour } from './colour.ts'
import { isDate } from './day.ts'
import type { Closure, Hours, Interval } from './hours.ts'
import type { Look } from './look.ts'

export type DeskSettings = {
  readonly name: string
  /** The desk's part of its addresses. */
  readonly slug: string
  readonly timeZone: string
  readonly hours: Hours
  /** Origins of the sites that may embed it, such as https://library.example; none means any. */
  readonly sites: readonly string[]
  readonly look: Look
  readonly policy: Policy
}

/** Longest welcome and longest house rule, in UTF-16 code units. */
export const LONGEST_LINE = 1000
/** House rules, intervals, closures and sites that a desk has at most of each. */
export const MOST_LINES = 100
/** Hours after which an open chat in which nobody writes may be closed. */
export const IDLE_HOURS = { least: 1, most: 168 } as const

/** Seconds a hand-off may wait for its answer. */
export const HAND_OFF_SECONDS = { least: 15, most: 3600 } as const
/** Largest limit of chats from one address, and of messages in a minute. */
export const MOST_FLOOD = 10_000
/** Longest name of a tag, in UTF-16 code units. */
export const LONGEST_TAG = 40
/** Minutes of silence, until the warning as from there to the end. */
export const SILENCE_MINUTES = { least: 1, most: 240 } as const
/** Hours after the end of a chat in which it may still be wrapped up. */
export const WRAP_UP_HOURS = { least: 1, most: 168 } as const
/** Seconds a ladder takes at most. */
export const LONGEST_LADDER = 3600

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const LONGEST_SLUG = 40
const SITE = /^https?:\/\/(?:\*\.)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/
const PAGE = /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?(?:\/[\w./~%?=&+-]*)?$/i
/** Longest address of a page, in characters. */
const LONGEST_PAGE = 500
const DAY = 1440

/** The settings as they are kept, or the first rule that refuses them. Whether there is such a time zone is asked elsewhere. */
export function deskSettings(asked: DeskSettings): Verdict<DeskSettings> {
  const name = personName(asked.name)
  const [welcome, handOff, greeting] = [line(asked.policy.welcome), line(asked.policy.handOff), line(asked.look.greeting)]
  const warning = line(asked.policy.silence.words)
  if (!name.ok) return name
  if (!welcome.ok) return welcome
  if (!handOff.ok) return handOff
  if (!greeting.ok) return greeting
  const practice = keptPractice(asked.policy.practice)
  if (!practice.ok) return practice
  const transcript = transcriptWords(asked.policy.transcript)
  if (!transcript.ok) return transcript
  if (!warning.ok) return warning
  if (warning.value === '' && asked.policy.silence.on) return refuse('not-silence-words')
  const rules = asked.policy.houseRules.map(line)
  const broken = rules.find((rule) => !rule.ok) ?? wrong(asked)
  if (broken !== null && !broken.ok) return broken
  const houseRules = rules.flatMap((rule) => (rule.ok && rule.value !== '' ? [rule.value] : []))
  const sites = [...new Set(asked.sites.map(origin))]
  const look = { ...asked.look, greeting: greeting.value, colour: asked.look.colour?.toLowerCase() ?? null }
  const exit = { ...asked.policy.exit, to: asked.policy.exit.to.trim() }
  const silence = { ...asked.policy.silence, words: warning.value }
  const policy = {
    ...asked.policy,
    welcome: welcome.value,
    handOff: handOff.value,
    silence,
    houseRules,
    exit,
    practice: practice.value,
    files: tidied(asked.policy.files),
    transcript: transcript.value,
    ...verbs(asked.policy),
  }
  return accept({ ...asked, name: name.value, sites, look, policy })
}

/** Verbs each once, in their order; names without blanks around them. */
const verbs = ({ holderMay, tags, bans }: Policy): Pick<Policy, 'holderMay' | 'tags' | 'bans'> => ({
  bans: { ...bans, help: bans.help.trim() },
  holderMay: VERBS.filter((verb) => holderMay.includes(verb)),
  tags: tags.map((tag) => ({ ...tag, name: tag.name.trim(), colour: tag.colour.toLowerCase() })),
})

function wrong({ slug, hours, sites, look, policy }: DeskSettings): Refused | null {
  if (!SLUG.test(slug) || slug.length > LONGEST_SLUG) return refuse('not-a-desk-address')
  if (!hours.week.every(isInterval) || !hours.closures.every(isClosure)) return refuse('not-hours')
  if (!sites.every((site) => SITE.test(origin(site)))) return refuse('not-a-site')
  if (look.colour !== null && !isColour(look.colour.toLowerCase())) return refuse('not-a-colour')
  const idle = policy.idleHours
  if (!Number.isInteger(idle) || idle < IDLE_HOURS.least || idle > IDLE_HOURS.most) return refuse('not-idle-hours')
  if (!areAwayMinutes(policy.awayMinutes)) return refuse('not-away-minutes')
  const patience = policy.handOffSeconds
  if (!Number.isInteger(patience) || patience < HAND_OFF_SECONDS.least || patience > HAND_OFF_SECONDS.most)
    return refuse('not-hand-off-seconds')
  if (![policy.silence.warn, policy.silence.end].every(isSilence)) return refuse('not-silence-minutes')
  const { hours: late } = policy.wrapUp
  if (!Number.isInteger(late) || late < WRAP_UP_HOURS.least || late > WRAP_UP_HOURS.most) return refuse('not-wrap-up-hours')
  if (!areTicketHours(policy.ticketHours)) return refuse('not-ticket-hours')
  if (!isLimits(policy.limits)) return refuse('not-limits')
  if (!isLadder(policy.ladder)) return refuse('not-a-ladder')
  if (!line(policy.bans.help).ok) return refuse('too-long')
  if (![policy.flood.chats, policy.flood.messages].every(isFlood)) return refuse('not-a-flood-limit')
  if (!areTags(policy.tags)) return refuse('not-a-tag')
  if (!isExit(policy.exit)) return refuse('not-an-exit')
  if (!areFiles(policy.files)) return refuse('not-files')
  if (!isRosterPolicy(policy.roster)) return refuse('not-a-roster-policy')
  const lists = [hours.week, hours.closures, sites, policy.houseRules, policy.tags]
  return lists.some(({ length }) => length > MOST_LINES) ? refuse('too-many-lines') : null
}

/** A line that may be empty. */
function line(text: string): Verdict<string> {
  if (text.trim() === '') return accept('')
  if (text.length > LONGEST_LINE) return refuse('too-long')
  const kept = messageText(text)
  return kept.ok ? accept(kept.value.trim()) : kept
}

const origin = (site: string): string => site.trim().toLowerCase().replace(/\/+$/, '')

/** It begins on its day and ends before the same time of the next but one. */
const isInterval = ({ day, from, to }: Interval): boolean =>
  [day, from, to].every(Number.isInteger) && day >= 1 && day <= 7 && from >= 0 && from < DAY && to > from && to <= from + DAY

const isFlood = (most: number): boolean => Number.isInteger(most) && most >= 0 && most <= MOST_FLOOD

/** Each with a name of its own and a colour. */
function areTags(tags: readonly Tag[]): boolean {
  const names = new Set(tags.map(({ name }) => name.trim().toLowerCase()))
  const named = tags.every(({ name }) => personName(name).ok && name.trim().length <= LONGEST_TAG)
  return named && names.size === tags.length && tags.every(({ colour }) => isColour(colour.toLowerCase()))
}

/** Steps of whole seconds, each later than the one before. */
function isLadder({ nudge, call, fallback, leave }: Ladder): boolean {
  const steps = [0, nudge, call, fallback, leave]
  const rises = steps.every((step, nth) => nth === 0 || step > (steps[nth - 1] ?? 0))
  return rises && steps.every(Number.isInteger) && leave <= LONGEST_LADDER
}

const isSilence = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= SILENCE_MINUTES.least && minutes <= SILENCE_MINUTES.most

/** Encrypted, so that nobody on the way learns of it; of plain signs, so that it says where it leads. */
const isExit = ({ to }: Exit): boolean => to.trim() === '' || (to.length <= LONGEST_PAGE && PAGE.test(to.trim()))

const isWhole = (number: number, most: number): boolean => Number.isInteger(number) && number >= 1 && number <= most

/** Whoever takes files takes some kind of them. */
const areFiles = ({ visitors, staff, megabytes, each, kinds }: FilePolicy): boolean =>
  isWhole(megabytes, MOST_MEGABYTES) && isWhole(each, MOST_FILES) && (kinds.length > 0 || !(visitors || staff))

const tidied = (files: FilePolicy): FilePolicy => ({ ...files, kinds: FILE_KINDS.filter((kind) => files.kinds.includes(kind)) })

const isClosure = ({ from, to, reason }: Closure): boolean => [from, to].every(isDate) && from <= to && line(reason).ok
