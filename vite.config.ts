// How the screens are built: the same bundle for Electron and for the browser door.
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { noncePlaceholder } from './src/main/door/page-headers.ts'

export default defineConfig({
  root: join(import.meta.dirname, 'src/renderer'),
  plugins: [react()],
  // Whoever delivers the page puts a new nonce there each time.
  html: { cspNonce: noncePlaceholder },
  build: {
    outDir: join(import.meta.dirname, 'out/renderer'),
    emptyOutDir: true,
    // The policy of page-headers.ts allows no fonts from memory, and scripts only from files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
})
