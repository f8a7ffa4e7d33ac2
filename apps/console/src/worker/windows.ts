// Which of the windows of this browser is the console's: visitors' pages have the same origin, and may be open here as well.

const VISITORS = /^\/(d|embed|transcript|measures)(\/|$)/

/** The first of the console's own, or undefined where none is open. */
export const consoleAmong = <W extends { readonly url: string; readonly frameType: string }>(windows: readonly W[]): W | undefined =>
  windows.find(({ url, frameType }) => frameType === 'top-level' && !VISITORS.test(new URL(url).pathname))
