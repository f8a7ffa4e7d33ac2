// What two people wrote to each other, as marks such as [v3] and [a1] in its texts: nothing lost, nothing twice, in order, the same on both sides.

import { expect, type Locator } from '@playwright/test'
import type { Staff } from './staff.ts'
import type { Visitor } from './visitor.ts'

const MARK = /\[[va]\d+\]/g

const marksIn = async (log: Locator): Promise<readonly string[]> => ((await log.textContent()) ?? '').match(MARK) ?? []

/** The console draws only the rows in sight, so its window must be high enough for the whole chat. */
export const HIGH = { viewport: { width: 1440, height: 4000 } }

/** Waits until both sides show the marks that each has written, and looks whether they are whole. */
export async function expectWhole(visitor: Visitor, staff: Staff, written: { v: number; a: number }): Promise<void> {
  const count = written.v + written.a
  for (const log of [visitor.log, staff.log]) {
    await expect(log.getByText('Sending')).toHaveCount(0)
    await expect.poll(async () => new Set(await marksIn(log)).size).toBe(count)
  }
  const [seen, kept] = [await marksIn(visitor.log), await marksIn(staff.log)]
  expect(seen).toEqual(kept)
  for (const [side, many] of Object.entries(written)) {
    const own = Array.from({ length: many }, (_, nth) => `[${side}${nth + 1}]`)
    expect(seen.filter((mark) => mark.startsWith(`[${side}`))).toEqual(own)
  }
  expect(await recorded(staff)).toEqual(seen)
}

/** The marks on record, asked of the server anew. */
async function recorded(staff: Staff): Promise<readonly string[]> {
  const { origin, pathname } = new URL(staff.page.url())
  const answer = await staff.page.request.get(`${origin}/api/conversations/${pathname.split('/').at(-1)}`)
  const body: { entries: readonly { what: { kind: string }; text?: string }[] } = await answer.json()
  return body.entries.flatMap(({ what, text = '' }) => (what.kind === 'message' ? (text.match(MARK) ?? []) : []))
}
