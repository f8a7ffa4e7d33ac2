// One click at the message that holds the answer: it is kept, or that the visitor would rather not say.

import type { SentCommand } from '@earshot/contract'
import type { Question } from '@earshot/domain'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import type { Answer } from './answers.ts'
import { WORDS } from './words.ts'

/** What is asked of the conversation to keep a value. */
export const keeping = (what: Question, value: string): SentCommand =>
  what === 'name' ? { do: 'name', name: value } : { do: 'address', email: value }

type Props = { answers: readonly Answer[]; keep: (command: SentCommand) => void }

export const Saving = ({ answers, keep }: Props) => (
  <div className="mt-2 flex flex-wrap gap-2 text-sm">
    {answers.map(({ what, value, asked }) => (
      <span key={what} className="contents">
        {value !== null && (
          <Button onClick={() => keep(keeping(what, value))}>
            <Icon name="person" size={16} />
            <bdi className="wrap-anywhere">{WORDS.saveAs[what](value)}</bdi>
          </Button>
        )}
        {asked && <Button onClick={() => keep({ do: 'withhold', what })}>{WORDS.withhold[what]}</Button>}
      </span>
    ))}
  </div>
)
