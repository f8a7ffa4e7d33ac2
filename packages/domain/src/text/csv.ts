// Tables as comma-separated values, for whatever program they are opened in.

/** Rows as RFC 4180 has them. What a spreadsheet would take for a formula is told to it as text, by an apostrophe. */
export const csvOf = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')

function cell(text: string): string {
  const kept = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(kept) ? `"${kept.replaceAll('"', '""')}"` : kept
}
