// The port of agreements: what each desk asks its people to agree to, and who has.

/** `madeAt` is milliseconds since 1970. */
export type Agreement = { readonly version: number; readonly text: string; readonly madeAt: number }
/** That somebody accepted a version, and when (milliseconds since 1970). */
export type Acceptance = { readonly person: string; readonly name: string; readonly version: number; readonly at: number }

/** Versions count from 1 and are never changed. Publishing and accepting have their lines in the audit log. */
export interface Agreements {
  /** The newest version, or null where there is none or it was taken back. */
  of(desk: string): Promise<Agreement | null>
  /** A new version, unless the newest says the same. An empty text takes the agreement back. `by` is null before there is anybody. */
  publish(desk: string, text: string, by: string | null): Promise<void>
  /** False when this is not the newest version. A second time changes nothing. */
  accept(person: string, desk: string, version: number): Promise<boolean>
  /** When this person accepted this version (milliseconds since 1970), or null. */
  acceptedAt(person: string, desk: string, version: number): Promise<number | null>
  /** Everything that was accepted on a desk, newest first. */
  acceptances(desk: string): Promise<readonly Acceptance[]>
}
