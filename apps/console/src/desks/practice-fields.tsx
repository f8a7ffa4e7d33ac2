// How a desk does it in a chat: when a waiting visitor is called to mind, the ready phrases, and the steps of each stage.

import { MOST_STEPS, type Practice, REPLY_SECONDS, STAGES, type Stage, type Step, TICKS } from '@earshot/domain'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { WORDS } from './words.ts'

type Props = { practice: Practice; change: (practice: Practice) => void }

const BY_HAND = 'hand'
const TICK_OPTIONS = [{ value: BY_HAND, words: WORDS.byHand }, ...TICKS.map((tick) => ({ value: tick, words: WORDS.ticks[tick] }))]

export const PracticeFields = ({ practice, change }: Props) => (
  <>
    <Field
      label={WORDS.replySeconds}
      help={WORDS.replySecondsHelp}
      type="number"
      min={REPLY_SECONDS.least}
      max={REPLY_SECONDS.most}
      value={practice.replySeconds}
      onChange={({ target }) => change({ ...practice, replySeconds: target.valueAsNumber || 0 })}
    />
    <TextArea
      label={WORDS.phrases}
      help={WORDS.phrasesHelp}
      rows={4}
      value={practice.phrases.join('\n')}
      change={(lines) => change({ ...practice, phrases: lines.split('\n') })}
    />
    <p className="text-sm text-soft">{WORDS.stagesHelp}</p>
    {STAGES.map((stage) => (
      <StageFields
        key={stage}
        stage={stage}
        steps={practice.stages[stage]}
        change={(steps) => change({ ...practice, stages: { ...practice.stages, [stage]: steps } })}
      />
    ))}
  </>
)

type StageProps = { stage: Stage; steps: readonly Step[]; change: (steps: readonly Step[]) => void }

const StageFields = ({ stage, steps, change }: StageProps) => (
  <fieldset className="grid grid-cols-1 gap-2">
    <legend className="mb-1 font-medium">{WORDS.stages[stage]}</legend>
    {steps.map((step, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing of their own but their place
      <div key={at} className="flex flex-wrap items-end gap-2">
        <Field
          label={WORDS.step(at + 1)}
          className="min-w-48 flex-1"
          dir="auto"
          value={step.words}
          onChange={({ target }) => change(steps.with(at, { ...step, words: target.value }))}
        />
        <Select
          label={WORDS.tickedBy}
          value={step.by ?? BY_HAND}
          options={TICK_OPTIONS}
          choose={(chosen) => change(steps.with(at, { ...step, by: TICKS.find((tick) => tick === chosen) ?? null }))}
        />
        <Button aria-label={WORDS.removeStep(WORDS.stages[stage], at + 1)} onClick={() => change(steps.toSpliced(at, 1))}>
          {WORDS.remove}
        </Button>
      </div>
    ))}
    {steps.length < MOST_STEPS && (
      <Button
        className="w-fit"
        aria-label={WORDS.addStepTo(WORDS.stages[stage])}
        onClick={() => change([...steps, { words: '', by: null }])}
      >
        {WORDS.addStep}
      </Button>
    )}
  </fieldset>
)
