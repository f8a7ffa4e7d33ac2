// What a visitor will see of a desk, in one scheme: panel and button, drawn from what is being set.

import type { Shade } from '@earshot/domain'
import type { CSSProperties } from 'react'
import { WORDS } from './words.ts'

type Props = { scheme: 'light' | 'dark'; name: string; greeting: string; shade: Shade | null }

const { sample, preview } = WORDS

/** Custom properties, which the types of styles do not know. */
const styleOf = (shade: Shade | null): CSSProperties & Record<`--${string}`, string> =>
  shade === null ? {} : { '--accent': shade.accent, '--accent-wash': shade.wash, '--fill': shade.fill, '--on-fill': shade.onFill }

const FILLED = 'border border-accent bg-[var(--fill,var(--accent))] text-[color:var(--on-fill,var(--on-accent))]'

export const LookPreview = ({ scheme, name, greeting, shade }: Props) => (
  <figure className="grid content-start gap-1">
    <figcaption className="text-sm text-soft">{preview[scheme]}</figcaption>
    <div
      role="img"
      aria-label={`${preview[scheme]}: ${name}. ${greeting}`}
      className={`in-${scheme} grid gap-3 rounded-card bg-sunken p-3 text-ink`}
      style={styleOf(shade)}
    >
      <div className="grid gap-3 rounded-card border border-line bg-paper p-3">
        <p dir="auto" className="border-b border-line pb-2 font-semibold">
          {name}
        </p>
        <p dir="auto" className="text-lg leading-snug break-words whitespace-pre-wrap">
          {greeting}
        </p>
        <p className="w-fit justify-self-end rounded-card bg-accent-wash px-3 py-1">{sample.question}</p>
        <p className="w-fit rounded-card border border-line bg-surface px-3 py-1">
          {sample.answer} <span className="text-accent underline">{sample.link}</span>
        </p>
        <div className="flex gap-2 border-t border-line pt-3">
          <span className="flex-1 rounded-field border border-edge bg-surface px-3 py-1 text-soft outline-2 outline-offset-2 outline-accent">
            {sample.write}
          </span>
          <span className={`rounded-field px-3 py-1 font-medium ${FILLED}`}>{sample.send}</span>
        </div>
      </div>
      <span className={`w-fit justify-self-end rounded-full px-4 py-2 font-medium ${FILLED}`}>{sample.launch}</span>
    </div>
  </figure>
)
