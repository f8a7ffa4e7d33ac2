// The elements the loader places: a button, and a panel with the frame. Made without markup, so that no policy of the page is asked.

import { launchWords } from '../words.ts'

const SVG = 'http://www.w3.org/2000/svg'
const SPEECH = 'M4 5h16v11H10l-4 4v-4H4z'
const FOLD = 'M6 9l6 6 6-6'

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string>,
  ...children: Node[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

function icon(kind: string, path: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('class', kind)
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  svg.appendChild(document.createElementNS(SVG, 'path')).setAttribute('d', path)
  return svg
}

export type Button = { readonly button: HTMLButtonElement; unread(count: number): void; call(leave: boolean): void }

/** The button; `unread` shows how many messages came while the panel was hidden, `call` says what it leads to: a chat, or a message to leave. */
export function launcher(): Button {
  const name = document.createTextNode(launchWords.launch)
  const number = document.createTextNode('')
  const count = make('span', { class: 'count', 'aria-hidden': 'true', hidden: '' }, number)
  const spoken = make('span', { class: 'unseen' })
  const face = [icon('speech', SPEECH), icon('fold', FOLD), name]
  const button = make('button', { type: 'button', 'aria-expanded': 'false', 'aria-controls': 'panel', hidden: '' }, ...face, count, spoken)
  return {
    button,
    call(leave) {
      name.data = leave ? launchWords.leave : launchWords.launch
    },
    unread(waiting) {
      count.hidden = waiting === 0
      number.data = String(waiting)
      spoken.textContent = waiting === 0 ? '' : ` ${launchWords.unread(waiting)}`
    },
  }
}

/** The panel, without its frame. */
export const panel = (): HTMLElement => make('section', { id: 'panel', 'aria-label': launchWords.frameTitle, hidden: '' })

/** The frame. The page's address goes to it by message and never by referrer. */
export const frame = (src: string): HTMLIFrameElement =>
  make('iframe', { src, title: launchWords.frameTitle, referrerpolicy: 'no-referrer' })

/** What is shown where the page's policy does not let the frame in. */
export function elsewhere(href: string): HTMLElement {
  const link = make('a', { href, target: '_blank', rel: 'noopener' }, document.createTextNode(launchWords.frameElsewhere))
  return make('p', {}, document.createTextNode(`${launchWords.frameFailed} `), link)
}
