// A conversation as a visitor may have it: made of what a visitor is told, and of nothing else.

import type { Told, ToldEntry } from '../conversation/tell.ts'
import { answersText } from '../form/answer.ts'

declare const transcript: unique symbol

/** Text that was made by `visitorsTranscript`. The mark cannot be made elsewhere, so mail that is to hold a conversation holds what its visitor was told. */
export type Transcript = string & { readonly [transcript]: true }

/** Stands for what was deleted. */
const REMOVED = '(removed)'

export type Telling = {
  readonly desk: string
  /** What the visitor is called in it. */
  readonly visitor: string
  /** A moment in words. */
  readonly when: (at: number) => string
}

/** A conversation as text for its visitor. */
export const visitorsTranscript = (entries: readonly Told<'everyone'>[], telling: Telling): Transcript =>
  conversationText(entries, telling) as Transcript

/** What was said, in order, by whom and when. */
export const conversationText = (entries: readonly ToldEntry[], telling: Telling): string =>
  entries.flatMap((entry) => said(entry, telling)).join('\n\n')

function said({ what, by, at, text, answers }: ToldEntry, { desk, visitor, when }: Telling): readonly string[] {
  if (what.kind !== 'message' && what.kind !== 'notice' && what.kind !== 'filled') return []
  const who = by.kind === 'visitor' ? visitor : by.kind === 'staff' ? by.name : desk
  return [`${who}, ${when(at)}\n${text ?? (answers && answersText(answers)) ?? REMOVED}`]
}
