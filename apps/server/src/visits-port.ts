// Visits as the features need them kept.

/** A visitor's right to one conversation. */
export type Visit = {
  readonly visitor: string
  readonly conversation: string
  readonly desk: string
  readonly handle: string
  readonly expiresAt: number
}
export interface Visits {
  make(visit: Visit, tokenHash: Buffer): Promise<void>
  find(tokenHash: Buffer): Promise<Visit | null>
  extend(visitor: string, expiresAt: number): Promise<void>
  /** Forgets a visit: its token opens nothing any more. */
  end(visitor: string): Promise<void>
  /** Forgets visits that expired before `now`; how many. */
  sweep(now: number): Promise<number>
}
