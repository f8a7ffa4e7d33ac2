// `npm run doctor`: says what is wrong with this installation and what to do, and what is right. Starts, makes and changes nothing.

import { databaseFindings } from './adapters/doctor/database.ts'
import { lookAtEmbedded, type Seen } from './adapters/doctor/embedded.ts'
import { keyFindings } from './adapters/doctor/key.ts'
import { mailFinding } from './adapters/doctor/mail.ts'
import { type Config, readConfig } from './config.ts'
import { addressFindings } from './doctor/addresses.ts'
import { type Finding, lineOf, wrong } from './doctor/finding.ts'
import { folderFindings } from './doctor/folder.ts'
import { portFinding } from './doctor/port.ts'

async function examine(config: Config): Promise<readonly Finding[]> {
  const { dataDir, databaseUrl } = config
  const { findings, connection, cluster } = databaseUrl === undefined ? lookAtEmbedded(dataDir) : named(databaseUrl)
  const inDatabase =
    connection === null ? await keyFindings(config, null) : await databaseFindings(connection, (pool) => keyFindings(config, pool))
  const outside = [...addressFindings(config), await portFinding(config), await mailFinding(config)]
  return [...folderFindings(dataDir, cluster ?? dataDir), ...findings, ...inDatabase, ...outside]
}

const named = (connectionString: string): Seen => ({ findings: [], connection: { connectionString }, cluster: null })

const settings = readConfig(process.env)
const findings = 'problems' in settings ? settings.problems.map(wrong) : await examine(settings.config)
for (const finding of findings) console.log(lineOf(finding))
process.exitCode = findings.some(({ is }) => is === 'wrong') ? 1 : 0
