// Says which desks are shut to somebody because of their agreement, and leads there.

import type { Me } from '@earshot/contract'
import { Link } from '@tanstack/react-router'
import { buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { WORDS } from './words.ts'

export const ShutDesks = ({ desks }: Pick<Me, 'desks'>) =>
  desks
    .filter(({ closed }) => closed.includes('agreement'))
    .map(({ desk, name }) => (
      <section
        key={desk}
        aria-label={WORDS.title(name)}
        className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-sunken px-4 py-1.5 text-sm"
      >
        <Icon name="warning" />
        <p className="min-w-48 flex-1">
          <bdi>{WORDS.shut(name)}</bdi>
        </p>
        <Link to="/agreements/$desk" params={{ desk }} className={buttonClass('plain')} aria-label={WORDS.readOf(name)}>
          {WORDS.read}
        </Link>
      </section>
    ))
