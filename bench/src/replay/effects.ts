// What the client package needs of the world, for a program that is many people: each with cookies, storage and a cable of their own.

import { connect, isIP } from 'node:net'
import { connect as connectSecurely } from 'node:tls'
import { browserEffects, type Effects, type Keep } from '@earshot/client'
import { WebSocket } from 'ws'
import { Cable } from './cable.ts'

/** The server of a replay, and whether people reach it over cables that can be cut. */
export type Site = { readonly base: string; readonly cables: boolean }
/** What a browser would hold for one person. `heard` gets every text that comes over their line. */
type Browser = { readonly cookies: Map<string, string>; readonly cable: Cable | null; readonly heard: (text: string) => void }

/** The effects of a new browser, and the cable that its line goes over. */
export async function newBrowser({ base, cables }: Site, heard: (text: string) => void = () => {}) {
  const { protocol, hostname, port } = new URL(base)
  const standard = protocol === 'https:' ? 443 : 80
  const cable = cables ? await Cable.to(hostname.replace(/^\[|\]$/g, ''), port === '' ? standard : Number(port)) : null
  const cookies = new Map<string, string>()
  return { effects: effectsOf({ cookies, cable, heard }), cable, cookie: () => cookieOf(cookies) }
}

const cookieOf = (cookies: ReadonlyMap<string, string>): Record<string, string> =>
  cookies.size === 0 ? {} : { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') }

const effectsOf = (browser: Browser): Effects => ({
  ...browserEffects,
  // What a client means to do later must not keep a replay from ending.
  after(ms, work) {
    const timer = setTimeout(work, ms).unref()
    return () => clearTimeout(timer)
  },
  async fetch(url, request) {
    const headers = { ...Object.fromEntries(new Headers(request.headers)), ...cookieOf(browser.cookies) }
    const response = await fetch(url, { ...request, headers })
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (name !== undefined && value !== undefined) browser.cookies.set(name, value)
    }
    return response
  },
  openLine(url, ear) {
    const socket = new WebSocket(url, {
      headers: cookieOf(browser.cookies),
      perMessageDeflate: false,
      ...plugged(browser.cable, new URL(url)),
    })
    socket.on('open', () => ear.opened())
    socket.on('message', (data) => {
      const text = data.toString()
      browser.heard(text)
      ear.heard(text)
    })
    // What went wrong is told by the close that follows.
    socket.on('error', () => {})
    socket.on('close', (code) => ear.closed(code))
    return { send: (text) => socket.send(text), close: () => socket.close() }
  },
})

/** Through a cable the server is still called by its own name, also in its certificate. */
function plugged(cable: Cable | null, { protocol, hostname }: URL): { createConnection?: typeof connect } {
  if (cable === null) return {}
  const to = { host: '127.0.0.1', port: cable.port }
  const secure = { ...to, servername: isIP(hostname) === 0 ? hostname : '', ALPNProtocols: ['http/1.1'] }
  return { createConnection: () => (protocol === 'wss:' ? connectSecurely(secure) : connect(to)) }
}

/** A storage that lasts as long as the run. */
export function newKeep(): Keep {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}
