// Whether a visitor can be answered at a desk now, and if not, why.

export type Availability = 'open' | 'closed' | 'nobody'

/** `answering` counts the members who are online and take calls from the desk. */
export function availability(inHours: boolean, answering: number): Availability {
  if (!inHours) return 'closed'
  return answering > 0 ? 'open' : 'nobody'
}
