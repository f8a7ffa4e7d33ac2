// A screen of settings: a heading, a sentence, and sections below each other.

import type { ReactNode } from 'react'

type ScreenProps = { title: string; intro?: string; children: ReactNode }

// Relative: what is only read out then scrolls with the screen instead of making the page longer.
export const Screen = ({ title, intro, children }: ScreenProps) => (
  <div className="relative min-w-0 flex-1 overflow-y-auto">
    <div className="mx-auto grid max-w-3xl grid-cols-1 gap-6 px-4 py-6">
      <div>
        <h1 className="text-xl font-semibold">{title}</h1>
        {intro !== undefined && <p className="text-soft">{intro}</p>}
      </div>
      {children}
    </div>
  </div>
)

export const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="grid grid-cols-1 gap-4 rounded-card border border-line bg-surface p-4">
    <h2 className="font-semibold">{title}</h2>
    {children}
  </section>
)
