// A labelled field of one line.

import type { ComponentProps } from 'react'
import { fieldClass, Labelled, type LabelProps } from './labelled.tsx'

type Props = Omit<ComponentProps<'input'>, 'className'> & Omit<LabelProps, 'quiet'>

export const Field = ({ label, help, problem, className, ...rest }: Props) => (
  <Labelled {...{ label, help, problem, className }}>{(tied) => <input {...tied} className={fieldClass} {...rest} />}</Labelled>
)
