// What can be seen of the PostgreSQL that comes along without starting it.

import type pg from 'pg'
import { type Finding, open, right, wrong } from '../../doctor/finding.ts'
import { Problem } from '../../problem.ts'
import { assertOurs, DATABASE_USER, versionOf } from '../postgres/embedded/cluster.ts'
import { findCluster } from '../postgres/embedded/place.ts'
import { livingPostmaster } from '../postgres/embedded/postmaster.ts'
import { packaged } from '../postgres/embedded/programs.ts'

export type Seen = {
  readonly findings: readonly Finding[]
  /** Null where it does not run. */
  readonly connection: pg.ClientConfig | null
  /** Where its data are. */
  readonly cluster: string | null
}

export function lookAtEmbedded(dataDir: string): Seen {
  try {
    const cluster = findCluster(dataDir)
    if (cluster === null)
      return { findings: [open(`There is no database in ${dataDir} yet; npm start makes it.`)], connection: null, cluster }
    return { cluster, ...lookAt(cluster) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { findings: [wrong(error.message)], connection: null, cluster: null }
  }
}

function lookAt(cluster: string): Pick<Seen, 'findings' | 'connection'> {
  const [version, ours] = [versionOf(cluster), Number.parseInt(packaged().version, 10)]
  if (version !== null) assertOurs(cluster, version, ours)
  const living = livingPostmaster(cluster)
  if (living === null) return { findings: [open(AT_REST)], connection: null }
  if (!living.ready) return { findings: [open('PostgreSQL is starting or ending just now. Ask again in a moment.')], connection: null }
  return {
    findings: [right(`The PostgreSQL that comes along runs on ${cluster}.`)],
    connection: { host: living.socket, port: 5432, user: DATABASE_USER, database: 'postgres' },
  }
}

const AT_REST = 'PostgreSQL does not run, because Earshot does not; what is in the database was not looked at.'
