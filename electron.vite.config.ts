// How the program is built for Electron: main process with its workers, and preload script. The screens are the same
// bundle as everywhere, from vite.config.ts.
import { join } from 'node:path'
import { defineConfig } from 'electron-vite'
import { output, packagesInside, workerEntries } from './program.parts.config.ts'

const root = import.meta.dirname

export default defineConfig({
  main: {
    build: {
      outDir: join(root, 'out', 'main'),
      externalizeDeps: { exclude: packagesInside },
      rolldownOptions: {
        input: {
          index: join(root, 'src', 'main', 'index.ts'),
          ...workerEntries,
        },
        output,
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
