// Figures out of measurements: quantiles, medians over the rounds, ratios.

export type Figures = {
  readonly messages_per_s: number
  readonly p50_ms: number
  readonly p99_ms: number
  readonly cpu_us_per_message: number
}

/** The value below which a share `q` of `values` lies (nearest rank), or 0 of none. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? 0
}

/** Each figure through `work`, rounded to three digits after the point. */
function each(work: (key: keyof Figures) => number): Figures {
  const at = (key: keyof Figures) => Number(work(key).toFixed(3))
  return { messages_per_s: at('messages_per_s'), p50_ms: at('p50_ms'), p99_ms: at('p99_ms'), cpu_us_per_message: at('cpu_us_per_message') }
}

/** The median of each figure over the rounds. */
export const medians = (rounds: readonly Figures[]): Figures =>
  each((key) =>
    quantile(
      rounds.map((round) => round[key]),
      0.5,
    ),
  )

/** Each figure of `ours` over that of `floor`. */
export const ratios = (ours: Figures, floor: Figures): Figures => each((key) => ours[key] / floor[key])

/** A table for people, a row for each named set of figures. */
export function table(rows: Readonly<Record<string, Figures>>): string {
  const head = ['', 'messages/s', 'p50 ms', 'p99 ms', 'CPU µs/message']
  const lines = Object.entries(rows).map(([name, one]) => [name, one.messages_per_s, one.p50_ms, one.p99_ms, one.cpu_us_per_message])
  return [head, ...lines]
    .map((cells) => cells.map((cell, nth) => (nth === 0 ? `${cell}`.padEnd(8) : `${cell}`.padStart(15))).join(''))
    .join('\n')
}
