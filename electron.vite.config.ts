// How the program is built for Electron: main process with its workers, and preload script. The screens are the same
// bundle as everywhere, from vite.config.ts.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'electron-vite'
import { sourceInstallation } from './src/main/door/source-installation.ts'

const root = import.meta.dirname
const { pdf, upkeep, copies, import: importing, monthEnd, volume, bundle } = sourceInstallation().workers

export default defineConfig({
  main: {
    build: {
      outDir: join(root, 'out', 'main'),
      rolldownOptions: {
        input: {
          index: join(root, 'src', 'main', 'index.ts'),
          // src/main/door/bundled-installation.ts looks for them by these names.
          'pdf-worker': fileURLToPath(pdf),
          'upkeep-worker': fileURLToPath(upkeep),
          'copies-worker': fileURLToPath(copies),
          'import-worker': fileURLToPath(importing),
          'month-end-worker': fileURLToPath(monthEnd),
          'volume-worker': fileURLToPath(volume),
          'bundle-worker': fileURLToPath(bundle),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: join(root, 'out', 'preload'),
      // A sandboxed preload script can require nothing but Electron, so all else is inside.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: join(root, 'src', 'preload', 'index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
})
