// Says which desks are shut to somebody, by which gate, and where there is something to do about it.

import type { Me } from '@earshot/contract'
import { Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import { BetweenShifts } from '../shift/lazy.tsx'
import { buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { WORDS } from './words.ts'

export const ShutDesks = ({ desks }: Pick<Me, 'desks'>) =>
  desks
    .filter(({ closed }) => closed.length > 0)
    .map(({ desk, name, closed: [gate], why }) => (
      <section
        key={desk}
        aria-label={WORDS.shutTo(name)}
        className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-sunken px-4 py-1.5 text-sm"
      >
        <Icon name="warning" />
        <p className="min-w-48 flex-1">
          <bdi>{gate === 'agreement' ? WORDS.shut(name) : WORDS.shutBy(name, why ?? '')}</bdi>
        </p>
        {gate === 'shift' && (
          <Suspense>
            <BetweenShifts desk={desk} name={name} />
          </Suspense>
        )}
        {gate === 'agreement' && (
          <Link to="/agreements/$desk" params={{ desk }} className={buttonClass('plain')} aria-label={WORDS.readOf(name)}>
            {WORDS.read}
          </Link>
        )}
      </section>
    ))
