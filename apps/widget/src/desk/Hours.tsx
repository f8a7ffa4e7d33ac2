// When the desk is open in the next seven days, on the visitor's own clock.

import type { PublicDesk } from '@earshot/contract'
import { spanWords } from '../text/moment.ts'
import { words } from '../words.ts'

const WEEK = 7 * 86_400_000

export function Hours({ hours, now }: { hours: PublicDesk['hours']; now: number }) {
  const ahead = hours.filter(({ from }) => from < now + WEEK)
  if (ahead.length === 0) return null
  const always = ahead.some(({ from, to }) => from <= now && to >= now + WEEK)
  return (
    <details class="hours">
      <summary>{words.hours}</summary>
      {always ? (
        <p>{words.always}</p>
      ) : (
        <ul>
          {ahead.map(({ from, to }) => (
            <li key={from}>{spanWords(from, to, now)}</li>
          ))}
        </ul>
      )}
    </details>
  )
}
