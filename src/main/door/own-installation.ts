// Where the program that runs lies: built, its threads lie beside it; else it runs from its sources.

import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundledInstallation } from './bundled-installation.ts'
import type { Installation } from './core-options.ts'
import { sourceInstallation } from './source-installation.ts'

/** `entry`: the address of the file that was started. */
export function ownInstallation(entry: string): Installation {
  return entry.endsWith('.ts') ? sourceInstallation() : bundledInstallation(dirname(fileURLToPath(entry)))
}
