// What a link led to, and the way on.

import { buttonClass } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { WORDS } from './words.ts'

export const Done = ({ title, what }: { title: string; what: string }) => (
  <Sheet title={title}>
    <p role="status">{what}</p>
    <a href="/" className={buttonClass('main')}>
      {WORDS.toSignIn}
    </a>
  </Sheet>
)
