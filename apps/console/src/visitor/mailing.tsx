// For supervisors: has the conversation mailed to the visitor's address on record, which is confirmed there first.

import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Problem } from '../ui/problem.tsx'
import { WORDS } from './words.ts'

/** `mail` asks for it; null once it is on its way, else why it is not. */
export function Mailing({ mail }: { mail: () => Promise<string | null> }) {
  const [problem, setProblem] = useState<string | null>(null)
  const [done, setDone] = useState(false)
  const ask = async () => {
    const refused = await mail()
    setProblem(refused)
    setDone(refused === null)
  }
  return (
    <div className="grid gap-1">
      <Button className="w-fit" onClick={ask} aria-describedby="mail-it">
        {WORDS.mail}
      </Button>
      <p id="mail-it" className="text-sm text-soft">
        {WORDS.mailWhat}
      </p>
      <p role="status" className="text-sm empty:hidden">
        {done && WORDS.mailed}
      </p>
      <Problem words={problem} />
    </div>
  )
}
