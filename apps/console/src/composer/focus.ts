// Who claims a chat wants to write in it: the composer takes the focus when it comes, and at no other time.

let wanted: string | null = null

/** The composer of this conversation is to take the focus once one may write in it. */
export function wantFocus(c: string): void {
  wanted = c
}

/** True as long as the composer of this conversation has not come yet. */
export const isWanted = (c: string): boolean => wanted === c

/** True once for the conversation that was wanted. */
export function takeFocus(c: string): boolean {
  if (wanted !== c) return false
  wanted = null
  return true
}
