// The two seats of those who guide a conversation without holding it: one in professional questions, one in the process.

import type { Role } from '../people/role.ts'

export const SEATS = ['supervisor', 'coordinator'] as const
export type Seat = (typeof SEATS)[number]

/** Who sits there, under the public name they had when they sat down. */
export type Guide = { readonly person: string; readonly name: string }
export type Seats = Readonly<Record<Seat, Guide | null>>

export const NO_GUIDES: Seats = { supervisor: null, coordinator: null }

/** The seat that a role on the desk may take, or null where it may take none. */
export const seatFor = (role: Role | undefined): Seat | null => SEATS.find((seat) => seat === role) ?? null

/** The seat that a person sits on. */
export const seatOf = (seats: Seats, person: string): Seat | null => SEATS.find((seat) => seats[seat]?.person === person) ?? null
