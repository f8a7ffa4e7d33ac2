// A screen with something to say and at most one thing to do.

import type { ComponentChildren } from 'preact'

export const Plain = ({ title, children }: { title: string; children?: ComponentChildren }) => (
  <main class="middle plain" aria-label={title}>
    <p class="title" tabIndex={-1}>
      {title}
    </p>
    {children}
  </main>
)
