// The loader: one script tag puts a button on any page, and behind it the chat, in a frame from our own origin.

import { type FromLoader, fromFrame, type Launcher } from './messages.ts'
import { elsewhere, frame, launcher, panel } from './parts.ts'
import { colourSheet, sheet } from './sheet.ts'

/** Milliseconds a chat may be silent before the way to its own page is shown. */
const PATIENCE = 8000
/** Milliseconds that the button waits to know how it is to look. */
const UNSEEN = 2000
const PHONE = '(max-width: 520px), (max-height: 420px)'

const script = document.currentScript
if (!(script instanceof HTMLScriptElement) || !script.dataset.desk) throw new Error('Earshot: the script tag needs data-desk="…".')
const { origin } = new URL(script.src)
const desk = encodeURIComponent(script.dataset.desk)
const memory = `earshot:${desk}`

const box = panel()
const { button, unread, call } = launcher()
const colours = colourSheet()
let chat: HTMLIFrameElement | null = null
/** Whether the frame listens. */
let listens = false
/** Whether the button is wanted; null until that is known. */
let wanted: boolean | null = null

/** Whether the panel was shown on the page before this one, so that a chat goes on across a site. */
function remembered(): string | null {
  try {
    return sessionStorage.getItem(memory)
  } catch {
    return null
  }
}

function remember(state: 'shown' | 'hidden'): void {
  try {
    sessionStorage.setItem(memory, state)
  } catch {
    // A page without storage forgets.
  }
}

const say = (message: FromLoader): void => {
  if (listens) chat?.contentWindow?.postMessage(message, origin)
}

// Query and fragment stay on the page: sites keep names and tokens in them.
const sayPage = (): void => say({ earshot: 'page', page: location.origin + location.pathname, title: document.title })
const sayShown = (focus: boolean): void => say({ earshot: 'shown', shown: !box.hidden, focus })

function load(): void {
  if (chat) return
  chat = frame(`${origin}/embed/${desk}`)
  box.append(chat)
}

function despair(): void {
  if (box.dataset.greeted === undefined && !box.querySelector('p')) box.append(elsewhere(`${origin}/d/${desk}`))
}

function show(shown: boolean, focus: boolean): void {
  if (shown) {
    load()
    setTimeout(despair, PATIENCE)
  }
  box.hidden = !shown
  button.setAttribute('aria-expanded', String(shown))
  want(wanted)
  remember(shown ? 'shown' : 'hidden')
  sayShown(focus)
  if (focus) (shown ? chat : button)?.focus()
}

/** With the panel open the button is there in any case. */
function want(now: boolean | null): void {
  wanted = now
  button.hidden = !now && Boolean(box.hidden)
}

function look({ is, colours: chosen }: Launcher): void {
  colours.show(chosen)
  call(is !== 'chat')
  want(is !== 'hidden')
}

/** The quick exit: nothing of ours is kept for this site, and the page is replaced. */
function leave(to: string): void {
  try {
    sessionStorage.removeItem(memory)
  } catch {
    // A page without storage has kept nothing.
  }
  location.replace(to)
}

function heard(event: MessageEvent): void {
  if (event.origin !== origin || !chat || event.source !== chat.contentWindow) return
  const said = fromFrame(event.data)
  if (said?.earshot === 'unread') unread(said.count)
  if (said?.earshot === 'hide') show(false, true)
  if (said?.earshot === 'launcher') look(said)
  if (said?.earshot === 'leave') leave(said.to)
  if (said?.earshot !== 'near' && said?.earshot !== 'hello') return
  listens = true
  if (said.earshot === 'hello') {
    // From now on the frame has a button of its own to hide it.
    box.dataset.greeted = ''
    box.querySelector('p')?.remove()
    sayPage()
  }
  sayShown(document.activeElement === host)
}

const host = document.createElement('earshot-chat')

function place(): void {
  if (document.querySelector(host.localName)) return
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [sheet(), colours.sheet]
  root.append(box, button)
  button.addEventListener('click', () => show(Boolean(box.hidden), true))
  host.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && !box.hidden) show(false, true)
  })
  addEventListener('message', heard)
  // Heard before the page's own things, which may keep it for themselves.
  addEventListener('keydown', ({ key, repeat }) => key === 'Escape' && !repeat && say({ earshot: 'escape' }), true)
  if ('navigation' in window) window.navigation.addEventListener('navigatesuccess', sayPage)
  document.body.append(host)
  setTimeout(() => want(wanted ?? true), UNSEEN)
  // The page's own things come first.
  if (document.readyState === 'complete') load()
  else addEventListener('load', load)
  if (remembered() === 'shown' && !matchMedia(PHONE).matches) show(true, false)
}

if (document.body) place()
else addEventListener('DOMContentLoaded', place)
