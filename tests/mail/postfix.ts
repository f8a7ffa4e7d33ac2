// Debian's Postfix on a free port and in a folder of its own: it takes mail from this machine and hands it on to another mail server.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unpacked } from '../house/debian.ts'
import { freePort } from '../house/port.ts'

export const HOST = 'mail.library.example'

const SERVICES = [
  'pickup unix n - n 60 1 pickup',
  'cleanup unix n - n - 0 cleanup',
  'qmgr unix n - n 300 1 qmgr',
  'rewrite unix - - n - - trivial-rewrite',
  ...['bounce', 'defer', 'trace'].map((name) => `${name} unix - - n - 0 bounce`),
  'proxymap unix - - n - - proxymap',
  'smtp unix - - n - - smtp',
  'error unix - - n - - error',
  'retry unix - - n - - error',
  'anvil unix - - n - 1 anvil',
  'scache unix - - n - 1 scache',
  'postlog unix-dgram n - n - 1 postlogd',
]

/** Milliseconds that it has to greet, and to end. */
const GREETS_WITHIN = 30_000
const ENDS_WITHIN = 5_000

/** Starts it, handing on to a port, or says why it cannot. */
export async function startPostfix(onTo: number): Promise<(AsyncDisposable & { readonly url: string }) | { readonly reason: string }> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return { reason: 'only root on Linux can start it' }
  const unpackedIn = unpacked('postfix', 'usr/lib/postfix/sbin/master')
  if (unpackedIn === null) return { reason: 'apt-get could fetch none' }
  const folder = mkdtempSync(join(tmpdir(), 'earshot-postfix-'))
  const port = await freePort()
  lay(folder)
  // Its settings are split at blanks, and where this is checked out there may be one.
  const programs = join(folder, 'programs')
  symlinkSync(unpackedIn, programs)
  const libraries = join(programs, 'usr/lib/postfix')
  writeFileSync(join(folder, 'etc/main.cf'), mainOf({ folder, programs, libraries, onTo }))
  writeFileSync(join(folder, 'etc/master.cf'), `${[`127.0.0.1:${port} inet n - n - - smtpd`, ...SERVICES].join('\n')}\n`)
  const args = ['-c', join(folder, 'etc'), '-d']
  const child = spawn(join(libraries, 'sbin/master'), args, { stdio: 'ignore', env: { LD_LIBRARY_PATH: libraries } })
  const close = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      // Where its log is full it hears no signal but this one.
      const late = setTimeout(() => child.kill('SIGKILL'), ENDS_WITHIN)
      await gone
      clearTimeout(late)
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  }
  if (await answers(port, child)) return { url: `smtp://127.0.0.1:${port}`, [Symbol.asyncDispose]: close }
  await close()
  return { reason: 'it does not run here' }
}

/** Its queues, which belong to accounts that every Debian has. */
function lay(folder: string): void {
  chmodSync(folder, 0o755)
  const own = ['incoming', 'active', 'deferred', 'hold', 'corrupt', 'bounce', 'defer', 'flush', 'trace', 'saved', 'private']
  const shared = ['maildrop', 'public']
  const made = (name: string) => {
    mkdirSync(join(folder, name), { recursive: true })
    return join(folder, name)
  }
  made('etc')
  made('queue/pid')
  execFileSync('chown', ['mail', made('data'), ...own.map((name) => made(`queue/${name}`))])
  for (const name of own) chmodSync(join(folder, 'queue', name), 0o700)
  execFileSync('chown', ['mail:games', ...shared.map((name) => made(`queue/${name}`))])
  chmodSync(join(folder, 'queue/maildrop'), 0o1730)
  chmodSync(join(folder, 'queue/public'), 0o2710)
}

type Places = { readonly folder: string; readonly programs: string; readonly libraries: string; readonly onTo: number }

const mainOf = ({ folder, programs, libraries, onTo }: Places): string => `compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
command_directory = ${join(programs, 'usr/sbin')}
daemon_directory = ${libraries}/sbin
meta_directory = ${folder}/etc
shlib_directory = no
mail_owner = mail
setgid_group = games
import_environment = MAIL_CONFIG=${folder}/etc LD_LIBRARY_PATH=${libraries}
export_environment = LD_LIBRARY_PATH=${libraries}
maillog_file = ${folder}/log
maillog_file_prefixes = ${folder}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = ${HOST}
mydestination =
alias_maps =
mynetworks = 127.0.0.0/8
smtpd_relay_restrictions = permit_mynetworks, reject
relayhost = [127.0.0.1]:${onTo}
`

/** Asks until it greets, has ended, or takes too long. */
async function answers(port: number, child: ChildProcess): Promise<boolean> {
  const signal = AbortSignal.timeout(GREETS_WITHIN)
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null || signal.aborted) return false
    const socket = createConnection(port, '127.0.0.1')
    try {
      const [greeting] = await once(socket, 'data', { signal })
      if (String(greeting).startsWith(`220 ${HOST}`)) return true
    } catch {
      // It does not listen yet, or says nothing.
    } finally {
      socket.destroy()
    }
  }
}
