// Somebody else's site: pages of another origin, with a strict security policy of its own, that hold nothing of ours but the script tag.

import { once } from 'node:events'
import { createServer } from 'node:http'
import { freePort } from './port.ts'

/** `csp` allows the house and nothing else. */
export async function withSite(house: string, desk: string, work: (url: string) => Promise<void>): Promise<void> {
  const csp = `default-src 'none'; script-src ${house}; frame-src ${house}; base-uri 'none'; form-action 'none'`
  const server = createServer(({ url = '/' }, response) => {
    const page = PAGES[new URL(url, 'http://site.invalid').pathname]
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': csp })
    response.end(page === undefined ? '' : html(page, `${house}/widget.js`, desk))
  })
  const port = await freePort()
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  try {
    await work(`http://localhost:${port}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const PAGES: Readonly<Record<string, { title: string; link: string }>> = {
  '/': { title: 'Larkfield library', link: '/hours?token=of-the-site#today' },
  '/hours': { title: 'Opening hours', link: '/' },
}

const html = ({ title, link }: { title: string; link: string }, script: string, desk: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><main><h1>${title}</h1><p><a href="${link}">Go on</a></p></main><script src="${script}" data-desk="${desk}" async></script></body></html>`
