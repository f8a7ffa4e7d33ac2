// What runs inside the page while it is measured. It is sent there as text, so it uses nothing from outside itself.

export type Recorded = {
  /** The moments at which the page was drawn, in milliseconds. */
  readonly moments: readonly number[]
  /** Frames in which the middle of the log showed no row. */
  readonly blank: number
  /** Times at which the last row of the log moved while it was in sight. */
  readonly moved: number
}

declare global {
  interface Window {
    record: () => void
    stopRecording: () => Recorded
    /** Milliseconds from each key to the frame that shows it. */
    keys: number[]
  }
}

/** Puts the recorder into a page. */
export function install(): void {
  let [moments, blank, moved, going]: [number[], number, number, number] = [[], 0, 0, 0]
  let last: { readonly text: string; readonly top: number } | null = null
  const look = () => {
    const log = document.querySelector('[role=log]')
    if (log === null) return
    const { top, height } = log.getBoundingClientRect()
    const middle = top + height / 2
    const covers = (one: Element) => one.getBoundingClientRect().top <= middle && one.getBoundingClientRect().bottom >= middle
    if (![...(log.firstElementChild?.children ?? [])].some(covers)) blank++
    const row = [...log.querySelectorAll('p')].at(-1)
    const shown = row !== undefined && getComputedStyle(log).opacity === '1'
    const now = shown ? { text: row.textContent, top: row.getBoundingClientRect().top } : null
    if (now !== null && last !== null && now.text === last.text && Math.abs(now.top - last.top) >= 1) moved++
    last = now
  }
  const draw = (at: number) => {
    moments.push(at)
    look()
    going = requestAnimationFrame(draw)
  }
  window.record = () => {
    cancelAnimationFrame(going)
    ;[moments, blank, moved, last] = [[], 0, 0, null]
    going = requestAnimationFrame(draw)
  }
  window.stopRecording = () => {
    cancelAnimationFrame(going)
    return { moments, blank, moved }
  }
  window.keys = []
  document.addEventListener('keydown', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const painted = new MessageChannel()
      painted.port1.onmessage = () => window.keys.push(performance.now() - timeStamp)
      painted.port2.postMessage(null)
    })
  })
}
