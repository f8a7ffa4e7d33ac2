// Reads things out, each once, also when two of them say the same.

export type Announced = { readonly key: string | number; readonly words: string }

/** A reader of screens reads what is added; what was read stays until it is far back. */
export const Announcer = ({ lines }: { lines: readonly Announced[] }) => (
  <div aria-live="polite" aria-relevant="additions" className="sr-only">
    {lines.map(({ key, words }) => (
      <p key={key}>{words}</p>
    ))}
  </div>
)

const KEPT = 20

/** The lines with more of them, the oldest dropped. */
export const announce = (lines: readonly Announced[], more: readonly Announced[]): readonly Announced[] =>
  more.length === 0 ? lines : [...lines, ...more].slice(-KEPT)
