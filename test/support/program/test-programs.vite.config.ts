// How what tests start as processes of their own, to be killed, is built: read from its sources each would spend a second on
// reading. Where folders lie is told from the sources.
import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { defineConfig } from 'vite'
import { output, packagesInside } from '../../../program.parts.config.ts'
import { builtPrograms } from './built-program.ts'

const support = join(import.meta.dirname, '..')
const folders = pathToFileURL(join(support, 'test-folders.ts')).href
const programs = globSync('{faults,sync}/*-program.ts', { cwd: support })

export default defineConfig({
  publicDir: false,
  plugins: [
    {
      name: 'folders-of-the-sources',
      enforce: 'pre',
      resolveId: id => (id.endsWith('/test-folders.ts') ? { id: folders, external: true } : null),
    },
  ],
  ssr: { noExternal: packagesInside },
  build: {
    ssr: true,
    target: 'node24',
    outDir: builtPrograms,
    emptyOutDir: false,
    rolldownOptions: {
      input: Object.fromEntries(programs.map(path => [basename(path, '.ts'), join(support, path)])),
      output,
    },
  },
})
