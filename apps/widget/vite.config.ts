// One `vite build`, two programs: the chat page with its assets, and the loader, a classic script for other people's sites.

import { defineConfig } from 'vite'

export default defineConfig({
  base: '/visitor/',
  builder: {},
  build: { target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0, reportCompressedSize: false },
  environments: {
    client: {},
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
