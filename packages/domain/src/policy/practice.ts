// How a desk does it in a chat: when its visitors have waited for a reply for too long, what is said then, and the stages of a chat.

import { unknownPlaceholder } from '../canned/placeholder.ts'
import { messageText } from '../text/text.ts'
import { accept, refuse, type Verdict } from '../verdict/verdict.ts'

export const STAGES = ['start', 'middle', 'end'] as const
export type Stage = (typeof STAGES)[number]

/** What ticks a step by itself: see SPEC.md. */
export const TICKS = ['greeted', 'named', 'addressed', 'replied', 'asked', 'closed'] as const
export type Tick = (typeof TICKS)[number]

/** A step is ticked by what happened, or by hand where `by` is null. */
export type Step = { readonly words: string; readonly by: Tick | null }
export type Stages = Readonly<Record<Stage, readonly Step[]>>

/** `replySeconds`: a visitor who has waited so long for a reply is called to mind; `phrases` are at hand then. */
export type Practice = { readonly replySeconds: number; readonly phrases: readonly string[]; readonly stages: Stages }

/** Seconds a visitor may wait for a reply before that is called to mind. */
export const REPLY_SECONDS = { least: 15, most: 900 } as const
/** Ready phrases of a desk, and steps of a stage, at most. */
export const MOST_PHRASES = 8
export const MOST_STEPS = 8
/** Longest step and longest phrase, in UTF-16 code units. */
export const LONGEST_STEP = 120
export const LONGEST_PHRASE = 300

const step = (words: string, by: Tick | null = null): Step => ({ words, by })

/** A listening line takes its time. */
export const LISTENING: Practice = {
  replySeconds: 90,
  phrases: ['I am still here, and thinking about what you wrote.', 'Take your time. I am not going anywhere.'],
  stages: {
    start: [step('Greet, and say who you are', 'greeted'), step('Ask what to call them', 'named')],
    middle: [step('Say back what you heard', 'replied'), step('Ask more than you advise')],
    end: [step('Ask whether anything is left', 'asked'), step('Close kindly', 'closed')],
  },
}

/** A library answers what was asked. */
export const ANSWERING: Practice = {
  replySeconds: 60,
  phrases: [
    'I am still looking; give me two more minutes.',
    'This takes a little longer than I thought. Can you wait, or shall I write to you?',
  ],
  stages: {
    start: [step('Greet, and say who you are', 'greeted'), step('Ask for the name', 'named')],
    middle: [step('Say the question back'), step('Answer in short messages', 'replied')],
    end: [step('Ask whether that answers it', 'asked'), step('Thank them and close', 'closed')],
  },
}

/** Whoever has no practice yet is called to mind, and shown no stages. */
export const PLAIN: Practice = {
  replySeconds: 60,
  phrases: ['I am still looking; give me a moment.'],
  stages: { start: [], middle: [], end: [] },
}

/** A practice as it is kept: what is empty goes. Refusals: `not-a-practice`, `unknown-placeholder`, and those of a text. */
export function keptPractice({ replySeconds, phrases, stages }: Practice): Verdict<Practice> {
  const said = phrases.map((phrase) => phrase.trim()).filter((phrase) => phrase !== '')
  const steps = STAGES.map((stage) => stages[stage].flatMap(({ words, by }) => (words.trim() === '' ? [] : [step(words.trim(), by)])))
  const [start = [], middle = [], end = []] = steps
  const whole = Number.isInteger(replySeconds) && replySeconds >= REPLY_SECONDS.least && replySeconds <= REPLY_SECONDS.most
  const few = said.length <= MOST_PHRASES && steps.every(({ length }) => length <= MOST_STEPS)
  const short = steps.flat().every(({ words }) => words.length <= LONGEST_STEP) && said.every(({ length }) => length <= LONGEST_PHRASE)
  if (!whole || !few || !short) return refuse('not-a-practice')
  const unknown = said.map(unknownPlaceholder).find((word) => word !== null)
  if (unknown !== undefined && unknown !== null) return refuse('unknown-placeholder', { what: unknown })
  const broken = [...said, ...steps.flat().map(({ words }) => words)].map(messageText).find(({ ok }) => !ok)
  return broken !== undefined && !broken.ok ? broken : accept({ replySeconds, phrases: said, stages: { start, middle, end } })
}
