// The calm page that holds one form: signing in, setting up, one sentence.

import type { ReactNode } from 'react'

export const Sheet = ({ title, children, wide = false }: { title: string; children: ReactNode; wide?: boolean }) => (
  <main className="grid min-h-dvh place-items-start justify-center px-4 py-8 sm:place-items-center">
    <div className={`w-full ${wide ? 'max-w-xl' : 'max-w-sm'}`}>
      <p className="mb-2 font-semibold text-accent">Earshot</p>
      <div className="grid gap-4 rounded-card bg-surface p-6 shadow-float">
        <h1 className="text-xl font-semibold">{title}</h1>
        {children}
      </div>
    </div>
  </main>
)
