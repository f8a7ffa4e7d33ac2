// Numbers both ends of a wire keep to. Apart from the schemas, so that what only needs a number loads no schema.

/** Longest frame from a client, in bytes. */
export const LONGEST_FRAME = 65_536
/** Entries in one answer to `sync`. */
export const PAGE = 500
/** Milliseconds between two heartbeats of the server. */
export const BEAT = 10_000
