// The canned responses of a desk, or one's own: a list, and a form for the one that is being written.

import type { Canned, Me } from '@earshot/contract'
import { type CannedOwner, type CannedWords, MOST_CANNED } from '@earshot/domain'
import { Button } from '../ui/button.tsx'
import { Problem } from '../ui/problem.tsx'
import { Section } from '../ui/screen.tsx'
import { CannedForm } from './form.tsx'
import { sampleOf } from './preview.tsx'
import { CannedRow } from './row.tsx'
import { useCannedOf } from './use-canned-of.ts'
import { useKeeping } from './use-keeping.ts'
import { ADDING } from './use-open-form.ts'
import { WORDS } from './words.ts'

type Props = { owner: CannedOwner; me: Me /** The name that the desk has now. */; desk?: string }

const NEW: CannedWords = { shortcut: '', title: '', text: '', next: null, locked: false }

export function CannedSection({ owner, me, desk }: Props) {
  const { value: all, problem, again } = useCannedOf(owner)
  const ofDesk = 'desk' in owner
  return (
    <Section title={ofDesk ? WORDS.desks : WORDS.own}>
      <div>
        <p className="text-sm text-soft">{ofDesk ? WORDS.desksWhat : WORDS.ownWhat}</p>
        <Problem words={problem} />
      </div>
      {problem !== null && (
        <Button className="w-fit" onClick={again}>
          {WORDS.again}
        </Button>
      )}
      {all === null && problem === null && <p className="text-soft">{WORDS.fetching}</p>}
      {all !== null && <Kept all={all} owner={owner} me={me} desk={desk} again={again} />}
    </Section>
  )
}

type KeptProps = { all: readonly Canned[]; owner: CannedOwner; me: Me; desk: string | undefined; again: () => void }

function Kept({ all, owner, me, desk, again }: KeptProps) {
  const { root, open, said, edit, keep, remove, close } = useKeeping(owner, again)
  const sample = sampleOf(me, owner, desk)
  const kind = 'desk' in owner ? 'desk' : 'person'
  const form = (at: string, words: CannedWords) => (
    <CannedForm words={words} owner={owner} sample={sample} keep={(kept) => keep(at, kept)} cancel={() => close(at)} />
  )
  const full = all.length >= MOST_CANNED
  return (
    <div ref={root} className="grid grid-cols-1 gap-4">
      {all.length === 0 ? (
        <p>{WORDS.none[kind]}</p>
      ) : (
        <ul className="grid grid-cols-1 divide-y divide-line border-y border-line">
          {all.map((one) => (
            <li key={one.id} className="py-3">
              {open === one.id ? (
                form(one.id, wordsOf(one))
              ) : (
                <CannedRow canned={one} kind={kind} edit={() => edit(one.id)} remove={() => remove(one.id)} />
              )}
            </li>
          ))}
        </ul>
      )}
      {open === ADDING ? (
        form(ADDING, NEW)
      ) : (
        <Button data-canned={ADDING} className="w-fit" disabled={full} onClick={() => edit(ADDING)}>
          {WORDS.add}
        </Button>
      )}
      {full && <p className="text-sm text-soft">{WORDS.full(MOST_CANNED)}</p>}
      <p role="status" className="text-sm text-soft empty:hidden">
        {said}
      </p>
    </div>
  )
}

const wordsOf = ({ shortcut, title, text, next, locked }: Canned): CannedWords => ({ shortcut, title, text, next, locked })
