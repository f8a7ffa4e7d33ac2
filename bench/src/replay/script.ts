// What is typed in a chat, in order: the turns of the file, with what the replay adds of its own.

import type { Side } from '../wire.ts'
import type { Chance } from './chance.ts'
import type { FileChat } from './chats.ts'

/**
 * turn: of the file; opener: the visitor's first words where the file has none that can be, because a chat is opened by its visitor;
 * whisper: of the listener, to be seen by no visitor.
 */
export type Step = { readonly kind: 'turn' | 'opener' | 'whisper'; readonly from: Side; readonly text: string; readonly place: string }

const WHISPERS = 0.25

/** A whisper behind the opening, and one in a quarter of the places between later turns. `mark` occurs in every whisper and nowhere else. */
export function scriptOf({ turns }: FileChat, chance: Chance, mark: string): readonly Step[] {
  const steps = turns.map((turn, nth): Step => ({ kind: 'turn', ...turn, place: `turn ${nth + 1}` }))
  const [opening, ...rest] = turns[0]?.from === 'visitor' ? steps : [opener(), ...steps]
  if (opening === undefined) return []
  const between = rest.flatMap((step, nth) => (chance() < WHISPERS ? [whisper(mark, nth + 1), step] : [step]))
  return [opening, whisper(mark, 0), ...between]
}

export const opener = (): Step => ({ kind: 'opener', from: 'visitor', text: 'Hello, is somebody there?', place: 'the opening' })

/** In plain letters, so that it is found in a frame as it is. */
const whisper = (mark: string, nth: number): Step => ({
  kind: 'whisper',
  from: 'staff',
  text: `Whisper ${nth} ${mark}`,
  place: `whisper ${nth}`,
})
