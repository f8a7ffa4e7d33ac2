// What the desk says by itself: its welcome to the visitor, and the house rules to staff.

import type { NoticeAbout } from '@earshot/domain'
import { Icon } from '../ui/icon.tsx'
import { WORDS } from './words.ts'

export function Notice({ about, text }: { about: NoticeAbout; text: string }) {
  if (about !== 'rules')
    return (
      <div className="mx-auto max-w-[38rem] text-center text-sm">
        <p className="text-soft">{about === 'welcome' ? WORDS.welcome : WORDS.noticeHanded}</p>
        <p dir="auto">{text}</p>
      </div>
    )
  return (
    <section aria-label={WORDS.rules} className="mx-auto w-full max-w-[38rem] rounded-card border border-line bg-sunken px-4 py-3">
      <p className="mb-1 flex items-center gap-1.5 font-semibold">
        <Icon name="book" />
        {WORDS.rules}
      </p>
      <ul className="list-disc pl-5">
        {text.split('\n').map((rule) => (
          <li key={rule} dir="auto">
            {rule}
          </li>
        ))}
      </ul>
    </section>
  )
}
