// How a desk mails conversations to their visitors: whether, and in which words.

import type { TranscriptPolicy } from '@earshot/domain'
import { Checkbox } from '../ui/checkbox.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { WORDS } from './words.ts'

type Props = { transcript: TranscriptPolicy; change: (transcript: TranscriptPolicy) => void }

export const TranscriptFields = ({ transcript, change }: Props) => (
  <>
    <Checkbox
      label={WORDS.transcriptOffers}
      help={WORDS.transcriptOffersHelp}
      checked={transcript.offers}
      change={(offers) => change({ ...transcript, offers })}
    />
    <TextArea
      label={WORDS.transcriptConfirm}
      help={WORDS.transcriptConfirmHelp}
      rows={8}
      value={transcript.confirm}
      change={(confirm) => change({ ...transcript, confirm })}
    />
    <TextArea
      label={WORDS.transcriptLetter}
      help={WORDS.transcriptLetterHelp}
      rows={4}
      value={transcript.letter}
      change={(letter) => change({ ...transcript, letter })}
    />
  </>
)
