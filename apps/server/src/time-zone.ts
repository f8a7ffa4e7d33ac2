// Whether there is a time zone of this name.

/** As the runtime's own table of time zones has it (IANA). */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}
