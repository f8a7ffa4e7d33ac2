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
const SCHEMES = ['light', 'dark'] as const

export function LookFields({ name, welcome, look, change }: Props) {
  const written = look.colour?.toLowerCase() ?? ''
  const colours = isColour(written) ? coloursOf(written) : null
  return (
    <div className="grid gap-4 md:grid-cols-2 md:gap-6">
      <div className="grid content-start gap-4">
        <TextArea
          label={WORDS.greeting}
          help={WORDS.greetingHelp}
          rows={3}
          value={look.greeting}
          change={(greeting) => change({ ...look, greeting })}
        />
        <ColourField colour={look.colour} colours={colours} change={(colour) => change({ ...look, colour })} />
        <Checkbox label={WORDS.hides} help={WORDS.hidesHelp} checked={look.hides} change={(hides) => change({ ...look, hides })} />
      </div>
      <div className="grid content-start gap-4">
        {SCHEMES.map((scheme) => (
          <LookPreview key={scheme} scheme={scheme} name={name} greeting={look.greeting || welcome} shade={colours?.[scheme] ?? null} />
        ))}
      </div>
    </div>
  )
}

type ColourProps = { colour: string | null; colours: Colours | null; change: (colour: string | null) => void }

function ColourField({ colour, colours, change }: ColourProps) {
  const set = (written: string) => change(written.trim() === '' ? null : written.trim())
  return (
    <>
      <div className="flex items-end gap-2">
        <Field
          className="flex-1"
          label={WORDS.colour}
          help={WORDS.colourHelp}
          spellCheck={false}
          maxLength={7}
          problem={colour === null || colours !== null ? null : WORDS.colourWrong}
          value={colour ?? ''}
          onChange={({ target }) => set(target.value)}
        />
        <input
          type="color"
          aria-label={WORDS.pick}
          className="h-10 w-14 shrink-0 rounded-field border border-edge bg-surface p-1"
          value={colours?.light.fill ?? NONE}
          onChange={({ target }) => set(target.value)}
        />
      </div>
      {colours !== null && <Moved colours={colours} />}
    </>
  )
}

function Moved({ colours }: { colours: Colours }) {
  const moved = SCHEMES.filter((scheme) => colours[scheme].accent !== colours[scheme].fill)
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
