// A link that is shown once, to be copied and passed on.

import { useState } from 'react'
import { Button } from './button.tsx'
import { fieldClass } from './labelled.tsx'

type Props = { label: string; href: string; words: { copy: string; copied: string; failed: string } }

export function CopyLink({ label, href, words }: Props) {
  const [said, setSaid] = useState('')
  const copy = () =>
    navigator.clipboard.writeText(href).then(
      () => setSaid(words.copied),
      () => setSaid(words.failed),
    )
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap gap-2">
        <input
          aria-label={label}
          readOnly
          value={href}
          onFocus={({ target }) => target.select()}
          className={`${fieldClass} min-w-40 flex-1`}
        />
        <Button onClick={copy}>{words.copy}</Button>
      </div>
      <p role="status" className="text-sm text-soft">
        {said}
      </p>
    </div>
  )
}
