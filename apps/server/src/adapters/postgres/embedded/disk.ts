// What is on disk when a function returns, and stays there when the power goes.

import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'

/** Gives a file or folder that is whole, and on disk, the name under which it is looked for. */
export function moveIntoPlace(from: string, to: string): void {
  renameSync(from, to)
  const folder = openSync(dirname(to), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
