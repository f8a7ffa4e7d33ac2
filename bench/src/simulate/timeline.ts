// What happens in a simulated year, one thing after the other.

/** What happens is done with the moment at which it does; of two at the same moment the one that was planned first is first. */
export type Timeline = {
  readonly at: (moment: number, happens: (now: number) => void) => void
  readonly run: () => void
}

export function timeline(): Timeline {
  const ahead: { readonly moment: number; readonly happens: (now: number) => void }[] = []
  return {
    at: (moment, happens) => {
      let [low, high] = [0, ahead.length]
      while (low < high) {
        const middle = (low + high) >>> 1
        if ((ahead[middle]?.moment ?? Number.POSITIVE_INFINITY) <= moment) low = middle + 1
        else high = middle
      }
      ahead.splice(low, 0, { moment, happens })
    },
    run: () => {
      for (let next = ahead.shift(); next !== undefined; next = ahead.shift()) next.happens(next.moment)
    },
  }
}
