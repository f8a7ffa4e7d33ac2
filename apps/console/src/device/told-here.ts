// Whether somebody has switched it on in this browser that they are told when somebody waits: theirs alone, also after a new sign-in.

import { useEffect } from 'react'
import { Preference } from '../preferences/preference.ts'
import { resume } from './device.ts'

export const toldHere = (person: string): Preference => new Preference(`tells ${person}`, false)

/** A sign-in ends it on the server; another one of the same person goes on. */
export function useToldHere(person: string): void {
  useEffect(() => {
    if (toldHere(person).get()) void resume()
  }, [person])
}
