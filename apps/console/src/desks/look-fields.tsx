// How a desk looks to its visitors: greeting and colour, with what becomes of them beside.

import { type Colours, coloursOf, isColour, type Look } from '@earshot/domain'
import { Checkbox } from '../ui/checkbox.tsx'
import { Field } from '../ui/field.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { LookPreview } from './look-preview.tsx'
import { WORDS } from './words.ts'

type Props = { name: string; welcome: string; look: Look; change: (look: Look) => void }

/** What a picker shows where there is no colour: it knows no empty one. */
const NONE = '#1d5e59'

export function LookFields({ name, welcome, look, change }: Props) {
  const written = look.colour?.toLowerCase() ?? ''
  const colours = isColour(written) ? coloursOf(written) : null
  const setColour = (colour: string) => change({ ...look, colour: colour.trim() === '' ? null : colour.trim() })
  return (
    <>
      <TextArea
        label={WORDS.greeting}
        help={WORDS.greetingHelp}
        rows={2}
        value={look.greeting}
        change={(greeting) => change({ ...look, greeting })}
      />
      <div className="flex items-end gap-2">
        <Field
          className="flex-1"
          label={WORDS.colour}
          help={WORDS.colourHelp}
          spellCheck={false}
          maxLength={7}
          problem={written === '' || colours !== null ? null : WORDS.colourWrong}
          value={look.colour ?? ''}
          onChange={({ target }) => setColour(target.value)}
        />
        <input
          type="color"
          aria-label={WORDS.pick}
          className="h-10 w-14 shrink-0 rounded-field border border-edge bg-surface p-1"
          value={colours === null ? NONE : written}
          onChange={({ target }) => setColour(target.value)}
        />
      </div>
      {colours !== null && <Moved colours={colours} />}
      <div className="grid gap-4 sm:grid-cols-2">
        {(['light', 'dark'] as const).map((scheme) => (
          <LookPreview key={scheme} scheme={scheme} name={name} greeting={look.greeting || welcome} shade={colours?.[scheme] ?? null} />
        ))}
      </div>
      <Checkbox label={WORDS.hides} help={WORDS.hidesHelp} checked={look.hides} change={(hides) => change({ ...look, hides })} />
    </>
  )
}

function Moved({ colours }: { colours: Colours }) {
  const moved = (['light', 'dark'] as const).filter((scheme) => colours[scheme].accent !== colours[scheme].fill)
  return (
    <div role="status" className="grid gap-1 text-sm text-soft">
      {moved.length === 0 ? (
        <p>{WORDS.asItIs}</p>
      ) : (
        moved.map((scheme) => <p key={scheme}>{WORDS.moved(scheme, colours[scheme].accent)}</p>)
      )}
    </div>
  )
}
