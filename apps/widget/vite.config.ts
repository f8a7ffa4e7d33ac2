// One `vite build`, four programs: the chat page with its assets, the frame that stands for it until it is wanted, the page that confirms an address, and
// the loader, a classic script for other people's sites.

import { defineConfig, type Plugin } from 'vite'

/** What is fetched later has no styles of its own to be fetched before it, so that Vite need not see to that. */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: {
    filter: { id: /preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load()',
  },
}

export default defineConfig({
  base: '/visitor/',
  plugins: [plainImports],
  builder: {},
  build: {
    target: 'es2022',
    // The oldest browsers that draw the launcher: styles are written for newer ones and made to fit.
    cssTarget: ['chrome99', 'firefox101', 'safari16.4'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  environments: {
    client: {},
    // Apart, so that it is one small file.
    near: { consumer: 'client', build: { emptyOutDir: false, copyPublicDir: false, rolldownOptions: { input: 'near.html' } } },
    confirm: { consumer: 'client', build: { emptyOutDir: false, copyPublicDir: false, rolldownOptions: { input: 'confirm.html' } } },
    loader: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        copyPublicDir: false,
        rolldownOptions: { input: 'src/loader/loader.ts', output: { format: 'iife', entryFileNames: 'widget.js' } },
      },
    },
  },
})
