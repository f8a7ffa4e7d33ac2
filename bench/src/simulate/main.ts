// `npm run simulate -- year`: prints what a simulated year came to.

import { Problem } from '../../../apps/server/src/problem.ts'
import { read, USAGE } from './asked.ts'
import { INPUTS } from './inputs.ts'
import { playYear, type YearReport } from './year.ts'

// The channel to whoever started this process must not keep it alive.
process.channel?.unref()

/** A line for each figure. */
const tableOf = ({ inputs: _, violations: __, without_engine, ...figures }: YearReport): string =>
  Object.entries({ ...figures, without_engine: without_engine.unstaffed_minutes })
    .map(([name, value]) => `${name.replaceAll('_', ' ').padEnd(26)}${`${value}`.padStart(12)}`)
    .join('\n')

try {
  const asked = read(process.argv.slice(2))
  const report = asked === null ? null : playYear(INPUTS, asked.seed)
  console.log(report === null ? USAGE : asked?.json ? JSON.stringify(report, null, 2) : tableOf(report))
  process.exitCode = report === null || report.rule_violations === 0 ? 0 : 1
} catch (error) {
  console.error(error instanceof Problem ? error.message : error)
  process.exitCode = 2
}
