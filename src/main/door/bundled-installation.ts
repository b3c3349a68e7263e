// A built installation: everything in one folder (or archive) beside the bundle.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Installation } from './core-options.ts'

/** `bundleFolder`: out/main for Electron, out/program for Node, where the build puts the program and its workers. */
export function bundledInstallation(bundleFolder: string): Installation {
  const folder = join(bundleFolder, '..', '..')
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  const workerAt = (name: string) => pathToFileURL(join(bundleFolder, `${name}-worker.js`))
  const workers = {
    pdf: workerAt('pdf'),
    upkeep: workerAt('upkeep'),
    copies: workerAt('copies'),
    import: workerAt('import'),
    monthEnd: workerAt('month-end'),
    volume: workerAt('volume'),
    bundle: workerAt('bundle'),
  }
  return { folder, version, workers }
}
