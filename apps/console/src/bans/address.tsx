// Where a visitor came from: shown when it is asked for, which goes on record.

import { useState } from 'react'
import { client } from '../live/client.ts'
import { Button } from '../ui/button.tsx'
import { WORDS } from './words.ts'

export function Address({ c }: { c: string }) {
  const [words, setWords] = useState<string | null>(null)
  const show = async () => {
    const answer = await client.api.address(c)
    if (!answer.ok) setWords(answer.refusal.words)
    else setWords(answer.value.address === null ? WORDS.forgotten : WORDS.shown(answer.value.address))
  }
  return (
    <p role="status" className="text-sm">
      {words === null ? <Button onClick={show}>{WORDS.show}</Button> : words}
    </p>
  )
}
