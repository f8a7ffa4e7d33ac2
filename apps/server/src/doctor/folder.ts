// Whether the data folder is somebody's own, and has room.

import { accessSync, constants, statfsSync, statSync } from 'node:fs'
import { type Finding, open, right, wrong } from './finding.ts'

/** Bytes below which it is time to do something. */
const SCARCE = 1e9

/** `kept` is where the database is, which may be somewhere else. */
export function folderFindings(dataDir: string, kept: string): readonly Finding[] {
  const found = statSync(dataDir, { throwIfNoEntry: false })
  if (found === undefined) return [open(`There is no data folder ${dataDir} yet; npm start makes it.`)]
  if (!found.isDirectory()) return [wrong(`The data folder ${dataDir} is no folder. Name another DATA_DIR.`)]
  return [belongs(dataDir, found), room(kept)]
}

function belongs(dataDir: string, { uid, mode }: { uid: number; mode: number }): Finding {
  const own = process.getuid?.() ?? uid
  if (own !== 0 && uid !== own)
    return wrong(
      `The data folder ${dataDir} belongs to another user (number ${uid}). Start Earshot as that user, or name another DATA_DIR.`,
    )
  if ((mode & 0o022) !== 0)
    return wrong(
      `Others on this machine can write into the data folder ${dataDir}, and so put another instance key there. Say chmod go-w ${dataDir}.`,
    )
  if (!isWritable(dataDir)) return wrong(`The data folder ${dataDir} may not be written to. Say chmod u+rwx ${dataDir}.`)
  return right(`The data folder ${dataDir} belongs to whoever runs Earshot.`)
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

function room(kept: string): Finding {
  const { bavail, bsize } = statfsSync(kept)
  return roomFinding(bavail * bsize)
}

export const roomFinding = (free: number): Finding =>
  free < SCARCE
    ? wrong(`Only ${Math.floor(free / 1e6)} MB are free where the data are. Without room nothing can be kept: make some.`)
    : right(`${(free / 1e9).toFixed(1)} GB are free where the data are.`)
