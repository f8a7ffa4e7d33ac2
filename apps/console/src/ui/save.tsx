// The foot of a form: the button that saves it, and that it is saved.

import { Button } from './button.tsx'

type Props = { words: { save: string; saved: string }; saved: boolean; disabled?: boolean }

export const Save = ({ words, saved, disabled = false }: Props) => (
  <div className="flex flex-wrap items-center gap-3">
    <Button type="submit" look="main" disabled={disabled}>
      {words.save}
    </Button>
    <p role="status" className="text-sm text-soft">
      {saved && words.saved}
    </p>
  </div>
)
