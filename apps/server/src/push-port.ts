// The ports of push: the devices that are told when somebody waits, and the push services of their browsers.

/** A browser that somebody has switched it on in. `endpoint` is its address at its push service, and a secret: whoever has it may try it. */
export type Device = { readonly id: string; readonly person: string; readonly endpoint: string }

/** What is kept of devices. A push has no content, so that their keys, which are for content, are not. */
export interface Devices {
  /** Keeps the device of a sign-in in place of what it had, and lets go of the oldest of this person beyond `most`. False when the sign-in is over. */
  keep(device: Device & { readonly session: string }, now: number, most: number): Promise<boolean>
  forget(session: string): Promise<void>
  /** True while the device of a sign-in is told. */
  knows(session: string): Promise<boolean>
  /** Every device of those who may come in, whose sign-in has not run out. */
  all(): Promise<readonly Device[]>
  /** Forgets those whose sign-in has run out. */
  sweep(): Promise<void>
  /** Its push service has taken a push. */
  reached(id: string, now: number): Promise<void>
  /** Its push service knows it no more. */
  remove(id: string): Promise<void>
}

/** sent: the push service has taken it; gone: it knows the device no more; refused: it will not take this; later: it may, after so many milliseconds where it says so. */
export type Pushed = { readonly pushed: 'sent' | 'gone' | 'refused' } | { readonly pushed: 'later'; readonly after: number | null }

export interface PushService {
  /** By what browsers know who pushes to them. */
  readonly publicKey: string
  /** False for an address that nothing is sent to. */
  takes(endpoint: string): boolean
  /** Tells a device that somebody waits, and nothing else; worthless after `lasts` milliseconds. */
  push(endpoint: string, lasts: number): Promise<Pushed>
}

export type PushParts = { readonly devices: Devices; readonly service: PushService }
