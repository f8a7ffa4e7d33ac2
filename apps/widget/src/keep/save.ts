// A text file made on this device, of which nobody else hears.

/** Milliseconds after which the browser has begun to save it. */
const BEGUN = 60_000

export function save(text: string): void {
  const address = URL.createObjectURL(new Blob([text, '\n'], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'conversation.txt'
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), BEGUN)
}
