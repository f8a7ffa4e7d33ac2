// Builds the staff's side into files that the server hands out under a strict content security policy, and beside it what stays when no window is open.

import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react(), tailwindcss()],
  // Nothing inlined: the policy allows no data: scripts or styles, and small files cost nothing on the same server.
  // One program for one kind of user, who keeps it open for hours: cutting it up would only make it wait.
  build: { target: 'es2023', assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 900 },
  builder: {},
  environments: {
    client: {
      build: {
        // What comes first stays in one part, however many there are that come later: cut up by what they have in common with it, it weighs 6 KB more.
        rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
      },
    },
    // One small file at the root, by a name that stays: browsers look there for a newer one.
    worker: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        copyPublicDir: false,
        rolldownOptions: { input: 'src/worker/worker.ts', output: { format: 'iife', entryFileNames: 'worker.js' } },
      },
    },
  },
})
