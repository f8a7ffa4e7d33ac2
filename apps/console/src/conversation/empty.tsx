// The place of a conversation when none is there: what will appear, and what to do meanwhile.

import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { WORDS } from './words.ts'

/** `back` is the section whose list it hides on a phone; `children` what there is to do about it. */
type Props = { title: string; what: string; back?: '/chats' | '/tickets' | '/team'; children?: ReactNode }

export const Empty = ({ title, what, back, children }: Props) => (
  <div className="grid flex-1 place-content-center justify-items-center gap-1 p-8 text-center">
    <p className="font-semibold">{title}</p>
    <p className="max-w-sm text-soft">{what}</p>
    {children}
    {back !== undefined && (
      <Link to={back} className={`${buttonClass('plain')} mt-2 md:hidden`}>
        <Icon name="back" />
        {WORDS.backToList}
      </Link>
    )}
  </div>
)
