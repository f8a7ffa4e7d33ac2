// What a form sends: once at a time, and what became of it is said for as long as it is so.

import { type FormEvent, useState } from 'react'

export type Submit = {
  readonly submit: (event: FormEvent) => void
  /** Why it was refused the last time, or null. */
  readonly problem: string | null
  /** True while it is on its way: a second click sends nothing. */
  readonly under: boolean
  /** True while what stands in the form is what was kept. */
  readonly saved: boolean
}

/** `value` is what stands in the form, another object when it has changed; `send` answers null when it was kept, else why not. */
export function useSubmit<T>(value: T, send: (value: T) => Promise<string | null>): Submit {
  const [problem, setProblem] = useState<string | null>(null)
  const [under, setUnder] = useState(false)
  const [kept, setKept] = useState<{ readonly value: T } | null>(null)
  const carryOut = async () => {
    setUnder(true)
    const refused = await send(value)
    setProblem(refused)
    setKept(refused === null ? { value } : null)
    setUnder(false)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!under) void carryOut()
  }
  return { submit, problem, under, saved: kept !== null && kept.value === value }
}
