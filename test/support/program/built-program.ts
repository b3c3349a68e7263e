// The program as it is built (program.vite.config.ts): the counters of tests run its threads, and what a test starts is what
// users start. Beside it the programs of the tests' own (test-programs.vite.config.ts).
import { join } from 'node:path'
import { bundledInstallation } from '../../../src/main/door/bundled-installation.ts'
import { projectFolder } from '../test-folders.ts'

export const builtInstallation = bundledInstallation(join(projectFolder, 'out', 'program'))
export const builtDoor = join(projectFolder, 'out', 'program', 'browser.js')
export const builtCommandLine = join(projectFolder, 'out', 'program', 'cli.js')

export const builtPrograms = join(projectFolder, 'out', 'test-programs')
/** `name`: of its file in test/support, without its ending. */
export const testProgram = (name: `${string}-program`): string => join(builtPrograms, `${name}.js`)
