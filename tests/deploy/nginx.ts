// The example for nginx as it is in deploy/, on free ports, with a certificate made for the test.

import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setDefaultCACertificates } from 'node:tls'
import { freePort } from '../house/port.ts'
import { findNginx } from './program.ts'

export const NAME = 'chat.example.org'

export type Nginx = AsyncDisposable & {
  /** Ports: of plain HTTP, of the example as it is, and of one that ends what says nothing for `IMPATIENT`. */
  readonly plain: number
  readonly port: number
  readonly impatient: number
}
/** Milliseconds of silence after which the second one ends a connection, wherever the example does not say otherwise. */
const IMPATIENT = 1500

/** Starts it in front of a server on `upstream`, or says why it cannot. */
export async function startNginx(upstream: number): Promise<Nginx | { readonly reason: string }> {
  const nginx = findNginx()
  if (nginx === null) return { reason: 'no nginx here, and apt-get could fetch none' }
  const folder = mkdtempSync(join(tmpdir(), 'earshot-nginx-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  if (!makeCertificate(folder)) {
    remove()
    return { reason: 'no openssl here to make a certificate with' }
  }
  const [plain, port, impatient] = [await freePort(), await freePort(), await freePort()]
  writeFileSync(join(folder, 'nginx.conf'), around(folder, example(folder, upstream), { plain, port, impatient }))
  const stop = await run(nginx, folder)
  const close = async () => {
    await stop()
    remove()
  }
  return { plain, port, impatient, [Symbol.asyncDispose]: close }
}

/** Everybody in this process believes it. */
function makeCertificate(folder: string): boolean {
  const [certificate, key] = [join(folder, 'fullchain.pem'), join(folder, 'privkey.pem')]
  const names = `subjectAltName=DNS:${NAME},IP:127.0.0.1`
  const kind = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', `/CN=${NAME}`, '-addext', names]
  try {
    execFileSync('openssl', [...kind, '-keyout', key, '-out', certificate], { stdio: 'ignore' })
  } catch {
    return false
  }
  setDefaultCACertificates([readFileSync(certificate, 'utf8')])
  return true
}

/** The example, with nothing changed but where things are. IPv6 is left out, which not every machine has. */
function example(folder: string, upstream: number): string {
  return readFileSync(new URL('../../deploy/nginx.conf', import.meta.url), 'utf8')
    .replaceAll(`/etc/letsencrypt/live/${NAME}`, folder)
    .replaceAll('127.0.0.1:3000', `127.0.0.1:${upstream}`)
    .replaceAll(/^ *listen \[::\].*$/gm, '')
}

type Ports = Pick<Nginx, 'plain' | 'port' | 'impatient'>

function around(folder: string, text: string, { plain, port, impatient }: Ports): string {
  const [map = '', redirect = '', served = ''] = text.split(/^(?=server \{)/m)
  const at = (secure: number) => served.replace('listen 443 ', `listen 127.0.0.1:${secure} `)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => `${what}_temp_path ${join(folder, what)};`)
  return `daemon off; master_process off; pid ${join(folder, 'pid')}; error_log stderr notice;
events {}
http {
access_log off; ${temporary.join(' ')}
${map}
${redirect.replace('listen 80;', `listen 127.0.0.1:${plain};`)}
${at(port)}
${at(impatient).replace('server {', `server {\n  proxy_read_timeout ${IMPATIENT}ms; proxy_send_timeout ${IMPATIENT}ms;`)}
}
`
}

/** Answers what ends it. */
async function run(path: string, folder: string): Promise<() => Promise<void>> {
  const child = spawn(path, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'], { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(child, 'exit')
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
      // Said once it listens.
      if (said.includes('using the "')) resolve()
    })
    child.once('exit', () => reject(new Error(`nginx did not start: ${said}`)))
    child.once('error', reject)
  })
  return async () => {
    child.kill('SIGTERM')
    await ended
  }
}
