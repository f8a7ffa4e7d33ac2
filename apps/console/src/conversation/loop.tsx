// A visitor who has waited too long for a reply: how long, and ready phrases to put in. Quiet once the holder has begun to write.

import { type Filling, filledIn, isOwed, type Practice } from '@earshot/domain'
import { registry } from '../actions/registry.ts'
import { useDraft } from '../composer/drafts.ts'
import { useNow } from '../time/now.ts'
import { Span } from '../time/span.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { WORDS } from './words.ts'

type Props = {
  c: string
  visitor: string
  /** Since when the visitor waits for a reply, or null. */
  since: number | null
  practice: Practice
  filling: Filling
}

export function Loop({ c, visitor, since, practice, filling }: Props) {
  const late = useOwed(since, practice)
  const [draft, setDraft] = useDraft(c, 'message')
  const [locked] = useDraft(c, 'locked')
  const calls = late && draft.trim() === '' && locked === ''
  const put = (phrase: string) => {
    setDraft(phrase)
    // Turns to the side of the visitor, and puts the cursor there.
    registry
      .all()
      .find(({ id }) => id === 'message')
      ?.run()
  }
  return (
    <>
      <p role="status" className="sr-only">
        {calls && WORDS.waitsForReply(visitor)}
      </p>
      {calls && since !== null && (
        <div className="flex flex-wrap items-center gap-2 border-t border-amber-edge bg-amber px-4 py-2 text-sm text-amber-ink">
          <Icon name="clock" />
          <p>
            <bdi>{WORDS.waitsForReply(visitor)}</bdi> <Span since={since} />
          </p>
          {practice.phrases.map((phrase) => (
            <Button key={phrase} className="max-w-full text-left text-sm" onClick={() => put(filledIn(phrase, filling))}>
              <bdi>{filledIn(phrase, filling)}</bdi>
            </Button>
          ))}
        </div>
      )}
    </>
  )
}

/** True once the visitor has waited for as long as the desk lets them. */
export const useOwed = (since: number | null, practice: Pick<Practice, 'replySeconds'>): boolean => isOwed(since, practice, useNow())
