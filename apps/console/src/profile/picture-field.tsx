// One's own picture: chosen from a file, made small in the browser, and sent.

import type { Me } from '@earshot/contract'
import { useId, useState } from 'react'
import { client } from '../live/client.ts'
import { Button } from '../ui/button.tsx'
import { Portrait } from '../ui/portrait.tsx'
import { Problem } from '../ui/problem.tsx'
import { shrunk } from './shrink.ts'
import { WORDS } from './words.ts'

export function PictureField({ me }: { me: Me }) {
  const id = useId()
  const [version, setVersion] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)
  const keep = async (file: File | undefined) => {
    if (file === undefined) return
    const data = await shrunk(file)
    if (data === null) return setProblem(WORDS.unreadable)
    const answer = await client.api.setPicture(data)
    setProblem(answer.ok ? null : answer.refusal.words)
    setVersion(version + 1)
  }
  const remove = async () => {
    const answer = await client.api.removePicture()
    setProblem(answer.ok ? null : answer.refusal.words)
    setVersion(version + 1)
  }
  return (
    <div className="grid gap-3">
      <p className="text-sm text-soft">{WORDS.pictureHelp}</p>
      <div className="flex flex-wrap items-center gap-4">
        <Portrait key={version} person={me.person} name={me.name} size={72} />
        <div className="grid min-w-0 gap-1">
          <label htmlFor={id} className="font-medium">
            {WORDS.choose}
          </label>
          <input
            id={id}
            type="file"
            className="max-w-full file:mr-3 file:min-h-9 file:cursor-pointer file:rounded-field file:border file:border-solid file:border-edge file:bg-surface file:px-3"
            accept="image/*"
            onChange={({ target }) => void keep(target.files?.[0])}
          />
        </div>
        <Button onClick={remove}>{WORDS.remove}</Button>
      </div>
      <Problem words={problem} />
    </div>
  )
}
