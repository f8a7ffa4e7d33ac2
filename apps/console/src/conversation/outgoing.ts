// What I have written and the server has not confirmed yet.

/** `problem` is null while it is on its way; else why it was not taken. */
export type Outgoing = {
  readonly id: string
  readonly kind: 'message' | 'whisper' | 'note'
  readonly text: string
  readonly at: number
  readonly problem: string | null
}
