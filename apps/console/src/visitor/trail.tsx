// The pages the visitor has been on.

import { safeHref } from '@earshot/client'
import type { Page } from '../conversation/record.ts'
import { When } from '../time/when.tsx'
import { WORDS } from './words.ts'

export const Trail = ({ pages }: { pages: readonly Page[] }) => (
  <section className="grid gap-1">
    <h3 className="text-sm font-medium">{WORDS.trail}</h3>
    {pages.length === 0 ? (
      <p className="text-sm text-soft">{WORDS.noTrail}</p>
    ) : (
      <ol aria-label={WORDS.trail} className="grid gap-1.5 text-sm">
        {pages.map((page) => (
          <li key={page.id} className="wrap-anywhere">
            <PageName {...page} /> <span className="text-soft">{<When at={page.at} />}</span>
          </li>
        ))}
      </ol>
    )}
  </section>
)

function PageName({ page, title }: Page) {
  const href = safeHref(page)
  if (href === null) return <bdi>{title || page}</bdi>
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow" className="text-accent underline">
      <bdi>{title || page}</bdi>
    </a>
  )
}
