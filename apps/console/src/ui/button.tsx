// Buttons in their few weights.

import type { ComponentProps } from 'react'

const LOOKS = {
  main: 'bg-accent text-on-accent hover:brightness-110 border-transparent',
  whisper: 'bg-amber-strong text-on-amber hover:brightness-110 border-transparent',
  plain: 'bg-surface text-ink border-edge hover:bg-sunken',
  bare: 'bg-transparent text-ink border-transparent hover:bg-sunken',
  // Beside what it belongs to, where a frame would say too much.
  quiet: 'px-0! bg-transparent text-ink border-transparent underline underline-offset-4 hover:bg-sunken',
  alarm: 'bg-surface text-alarm border-alarm hover:bg-alarm-wash',
} as const

export type ButtonLook = keyof typeof LOOKS

export const buttonClass = (look: ButtonLook): string =>
  `inline-flex min-h-9 items-center justify-center gap-1.5 rounded-field border px-3 py-1 font-medium aria-disabled:cursor-not-allowed aria-disabled:opacity-60 ${LOOKS[look]}`

type Props = ComponentProps<'button'> & { look?: ButtonLook }

/** A disabled one keeps the focus, so that nobody is thrown out of a form by their own click. */
export const Button = ({ look = 'plain', className = '', type = 'button', disabled = false, onClick, ...rest }: Props) => (
  <button
    type={type}
    className={`${buttonClass(look)} ${className}`}
    aria-disabled={disabled || undefined}
    onClick={disabled ? (event) => event.preventDefault() : onClick}
    {...rest}
  />
)
