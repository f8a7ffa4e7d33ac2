// Where I was in each conversation: how far up its log, on which side of the composer, in which field and where in it. Kept for as long as the window is.

/** The sides of the composer. */
export type Side = 'message' | 'whisper'

export type Place = {
  /** The entry at the top of the log, and how many pixels of it are above the edge; null at the end. */
  readonly top: { readonly n: number; readonly over: number } | null
  /** The entry one comes for, from a search, until it is in sight. */
  readonly sought: number | null
  /** The last entry that was there when the log was left. */
  readonly last: number
  readonly side: Side
  /** The field that had the focus last, by its `data-field`; null when none did. */
  readonly field: string | null
  /** The steps of the desk's practice that I have ticked by hand. */
  readonly ticked: ReadonlySet<string>
  /** Where the cursor stands on each side. */
  readonly cursors: Readonly<Partial<Record<Side, number>>>
}

const AT_FIRST: Place = { top: null, sought: null, last: 0, side: 'message', field: null, ticked: new Set(), cursors: {} }
const places = new Map<string, Place>()

/** Where I was in a conversation; at the end of it, about to write a message, where I have not been yet. */
export const placeIn = (c: string): Place => places.get(c) ?? AT_FIRST

/** Keeps what has changed of my place. */
export function keepPlace(c: string, changed: Partial<Place>): void {
  places.set(c, { ...placeIn(c), ...changed })
}

/** Forgets every place: the next person at this window is somebody else. */
export const forgetPlaces = (): void => places.clear()
