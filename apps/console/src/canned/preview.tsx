// What the visitor will read, as it is being written, with sample values.

import type { Me } from '@earshot/contract'
import { type CannedOwner, type Filling, filledIn, positionOf, unknownPlaceholder } from '@earshot/domain'
import { Icon } from '../ui/icon.tsx'
import { WORDS } from './words.ts'

/** Oneself as it would be sent, to somebody called what the words say. */
export function sampleOf(me: Me, owner: CannedOwner, name?: string): Filling {
  const here = 'desk' in owner ? me.desks.find(({ desk }) => desk === owner.desk) : me.desks[0]
  const position = positionOf(here?.role ?? 'listener')
  return { visitor: WORDS.sampleName, me: me.name, position, desk: name ?? here?.name ?? WORDS.sampleDesk }
}

export function Preview({ text, sample }: { text: string; sample: Filling }) {
  const [named, nameless] = [filledIn(text, sample), filledIn(text, { ...sample, visitor: null })]
  const unknown = unknownPlaceholder(text)
  return (
    <section aria-label={WORDS.preview} className="grid grid-cols-1 gap-2 rounded-field bg-sunken p-3">
      <h3 className="text-sm font-medium">{WORDS.preview}</h3>
      <p className="text-sm text-soft">{text.trim() === '' ? WORDS.nothingYet : WORDS.previewWhat}</p>
      {named.trim() !== '' && <Said about={named === nameless ? null : WORDS.named(WORDS.sampleName)} text={named} />}
      {named !== nameless && <Said about={WORDS.nameless} text={nameless} />}
      <p role="status" className="flex items-center gap-2 text-sm text-alarm empty:hidden">
        {unknown !== null && (
          <>
            <Icon name="warning" size={16} />
            {WORDS.unknown(unknown)}
          </>
        )}
      </p>
    </section>
  )
}

const Said = ({ about, text }: { about: string | null; text: string }) => (
  <figure className="grid grid-cols-1 gap-1">
    {about !== null && <figcaption className="text-sm text-soft">{about}</figcaption>}
    <p dir="auto" className="w-fit max-w-full rounded-card bg-accent-wash px-3 py-2 whitespace-pre-wrap wrap-anywhere">
      {text}
    </p>
  </figure>
)
