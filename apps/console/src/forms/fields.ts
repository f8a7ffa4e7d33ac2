// The questions of a form while it is being built.

import type { FormField, Option } from '@earshot/domain'

/** A question that says nothing yet. */
export const newField = (): FormField => ({
  ...{ id: crypto.randomUUID(), kind: 'short', label: '', help: '', required: false },
  ...{ options: [], least: null, most: null, takes: null },
})

/** Answers as one writes them: one on each line, what explains it behind a bar. */
export const linesOf = (options: readonly Option[]): string =>
  options.map(({ label, help }) => (help === '' ? label : `${label} | ${help}`)).join('\n')

export const optionsFrom = (lines: string): readonly Option[] =>
  lines.split('\n').map((line) => {
    const [label = '', ...help] = line.split('|')
    return { label, help: help.join('|') }
  })

/** The options without the lines on which nothing is written. */
export const written = (field: FormField): FormField => ({ ...field, options: field.options.filter(({ label }) => label.trim() !== '') })

/** The question at `from` moved to `to`. */
export function moved(fields: readonly FormField[], from: number, to: number): readonly FormField[] {
  const field = fields[from]
  return field === undefined ? fields : fields.toSpliced(from, 1).toSpliced(to, 0, field)
}
