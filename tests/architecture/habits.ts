// The habits of size, naming and honesty that every file keeps.

import type { Source } from './source.ts'
import { isTest } from './tree.ts'

export const longestFile = 300
export const longestFunction = 50

const emptyNames = /(^|[-.])(utils?|helpers?|common|misc|managers?|services?)$/i
const silenced = /@ts-(ignore|expect-error|nocheck)/
const leftOut = /(^|\.)(skip|only|todo|fixme)\(\)$|^\{(skip|only|todo)\}$/
const opening = /^(#!.*\n)?(\/\/ ?\S|\/\*)/

/** The habits `source` breaks, a sentence each. */
export function brokenHabits(source: Source): string[] {
  return [...longFunctions(source), ...simpleHabits(source)].map((problem) => `${source.path}: ${problem}`)
}

function simpleHabits({ path, text, lines, uses, comments }: Source): string[] {
  const problems: [boolean, string][] = [
    [lines > longestFile, `is ${lines} lines long; ${longestFile} is the most`],
    [path.split('/').some((part) => emptyNames.test(part.replace(/(\.test)?\.\w+$/, ''))), 'has a name that says nothing'],
    [!opening.test(text), 'opens without a line saying what it is for'],
    [uses.has('any'), 'says any'],
    [comments.some((comment) => silenced.test(comment)), 'silences the type checker'],
    [isTest(path) && [...uses].some((use) => leftOut.test(use)), 'leaves tests out'],
  ]
  return problems.filter(([broken]) => broken).map(([, problem]) => problem)
}

function longFunctions({ path, functions }: Source): string[] {
  if (/\.test\.tsx?$/.test(path)) return []
  return functions
    .filter(({ lines }) => lines > longestFunction)
    .map(({ name, line, lines }) => `${name} in line ${line} is ${lines} lines long; ${longestFunction} is the most`)
}

/** One line with the sizes of `sources` as they are: to be read, not to be passed. */
export function describeSizes(sources: readonly Source[]): string {
  const files = sources.map(({ lines }) => lines)
  const functions = sources.flatMap((source) => source.functions.map(({ lines }) => lines))
  const long = files.filter((lines) => lines > 150).length
  return `${files.length} files, median ${median(files)} lines, ${long} above 150, longest ${Math.max(0, ...files)}; ${functions.length} functions, median ${median(functions)} lines, longest ${Math.max(0, ...functions)}`
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
