// Everybody who is here, to choose from: found by a part of their name.

import type { Fellow, Me } from '@earshot/contract'
import { type ReactNode, useCallback, useState } from 'react'
import { client } from '../live/client.ts'
import { type Asked, useAsked } from '../live/use-asked.ts'
import { Field } from '../ui/field.tsx'
import { Portrait } from '../ui/portrait.tsx'
import { Problem } from '../ui/problem.tsx'
import { shownName } from './shown-name.ts'
import { WORDS } from './words.ts'

export const useFellows = (): Asked<readonly Fellow[]> => useAsked(useCallback(() => client.api.fellows(), []))

/** How many are listed at once: further ones are found by their name. */
const MOST = 50

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Those whose name holds what was typed. */
export const named = (fellows: readonly Fellow[], typed: string): readonly Fellow[] =>
  fellows.filter(({ name }) => plain(name).includes(plain(typed.trim())))

type Props = { fellows: Asked<readonly Fellow[]>; me: Me; but?: ReadonlySet<string>; beside: (fellow: Fellow) => ReactNode }

export function FellowList({ fellows: { value, problem }, me, but = NOBODY, beside }: Props) {
  const [typed, setTyped] = useState('')
  const found = named(value ?? [], typed).filter(({ person }) => person !== me.person && !but.has(person))
  return (
    <>
      <Field label={WORDS.find} type="search" dir="auto" value={typed} onChange={({ target }) => setTyped(target.value)} />
      <Problem words={problem} />
      <ul className="grid max-h-64 content-start gap-1 overflow-y-auto">
        {found.slice(0, MOST).map((fellow) => (
          <li key={fellow.person} className="flex min-h-12 items-center gap-2">
            <Portrait person={fellow.person} name={fellow.name} size={28} />
            <span className="grid min-w-0 flex-1">
              <bdi className="truncate font-medium">{shownName(fellow)}</bdi>
              <span className="text-sm text-soft">{WORDS.status[fellow.status]}</span>
            </span>
            {beside(fellow)}
          </li>
        ))}
        {value !== null && found.length === 0 && <li className="text-sm text-soft">{WORDS.nobodyFound}</li>}
      </ul>
    </>
  )
}

const NOBODY: ReadonlySet<string> = new Set()
