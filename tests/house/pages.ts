// The built front ends as the server finds them, in small: a page and an asset each, and beside them what nobody may fetch.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const OUTSIDE = 'what lies outside'

export type Pages = Disposable & { readonly console: string; readonly widget: string }

export function makePages(): Pages {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-pages-'))
  for (const face of ['console', 'widget']) {
    mkdirSync(join(folder, face, 'assets'), { recursive: true })
    writeFileSync(join(folder, face, 'index.html'), `<!doctype html><title>${face}</title>`)
    writeFileSync(join(folder, face, 'assets', 'index-a1b2.js'), `// ${face}`)
    writeFileSync(join(folder, face, 'outside.js'), OUTSIDE)
  }
  mkdirSync(join(folder, 'console', 'icons'))
  for (const page of ['near', 'confirm', 'measures'])
    writeFileSync(join(folder, 'widget', `${page}.html`), `<!doctype html><title>${page}</title>`)
  writeFileSync(join(folder, 'widget', 'widget.js'), '// loader')
  writeFileSync(join(folder, 'outside.js'), OUTSIDE)
  return {
    console: join(folder, 'console'),
    widget: join(folder, 'widget'),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  }
}
