// The sample organisation: what it is, and who can sign in once it is there.

import type { SetUpDone } from '@earshot/contract'
import { useState } from 'react'
import { Button, buttonClass } from '../ui/button.tsx'
import { Problem } from '../ui/problem.tsx'
import { WORDS } from './words.ts'

export function SampleForm({ carryOut }: { carryOut: () => Promise<string | null> }) {
  const [problem, setProblem] = useState<string | null>(null)
  const [under, setUnder] = useState(false)
  const fill = async () => {
    setUnder(true)
    setProblem(await carryOut())
    setUnder(false)
  }
  return (
    <div className="grid gap-4">
      <p>{WORDS.sampleWhat}</p>
      <Problem words={problem} />
      <Button look="main" onClick={fill} disabled={under}>
        {WORDS.sampleSubmit}
      </Button>
    </div>
  )
}

export const SignIns = ({ signIns }: SetUpDone) => (
  <div className="grid gap-4">
    <p>{WORDS.signInsWhat}</p>
    <ul className="grid gap-2" aria-label={WORDS.signIns}>
      {signIns.map(({ email, password, name, what }) => (
        <li key={email} className="rounded-field border border-line p-3">
          <p>
            <bdi className="font-semibold">{name}</bdi> <span className="text-soft">{what}</span>
          </p>
          <p className="flex flex-wrap gap-x-4 font-mono text-sm select-all">
            <span className="wrap-anywhere">{email}</span> <span>{password}</span>
          </p>
        </li>
      ))}
    </ul>
    <a href="/" className={buttonClass('main')}>
      {WORDS.toSignIn}
    </a>
  </div>
)
