// Building what Node cannot run as it is: the screens for a browser engine, and all three parts for Electron.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { nodePath, runToEnd } from './processes.mjs'
import { hashOfFiles, readStamp, removeStamp, writeStamp } from './stamps.mjs'
import { Stopped } from './stopped.mjs'

/** @typedef {{ root: string, say: (line: string) => void }} Task */
/** @typedef {{ name: string, sources: string[], result: string, tool: string[] }} Build */

/** Everything a build reads; what is not named here does not lead to a new one. */
const screenSources = [
  'src/renderer',
  'src/shared',
  'src/main/door/page-headers.ts',
  'vite.config.ts',
  'tsconfig.base.json',
  'package-lock.json',
]

const programSources = ['src/main', 'src/chain', 'src/shared', 'program.parts.config.ts', 'package-lock.json']

/** @param {Task} task */
export function buildScreens(task) {
  return buildOnce(task, {
    name: 'screens',
    sources: screenSources,
    result: 'out/renderer/index.html',
    tool: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
  })
}

/** Node runs the sources too; built, they start in a fifth of the time. @param {Task} task */
export function buildProgram(task) {
  return buildOnce(task, {
    name: 'program',
    sources: [...programSources, 'program.vite.config.ts'],
    result: 'out/program/browser.js',
    tool: ['node_modules/vite/bin/vite.js', 'build', '--config', 'program.vite.config.ts', '--logLevel', 'warn'],
  })
}

/** What tests start beside it. @param {Task} task */
export function buildTestPrograms(task) {
  const config = 'test/support/program/test-programs.vite.config.ts'
  return buildOnce(task, {
    name: 'test programs',
    sources: [...programSources, 'test/support'],
    result: 'out/test-programs/counter-program.js',
    tool: ['node_modules/vite/bin/vite.js', 'build', '--config', config, '--logLevel', 'warn'],
  })
}

/** @param {Task} task */
export async function buildForElectron(task) {
  await buildScreens(task)
  await buildOnce(task, {
    name: 'program for Electron',
    sources: [...programSources, 'src/preload', 'electron.vite.config.ts'],
    result: 'out/main/index.js',
    tool: ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn', '--ignoreConfigWarning'],
  })
}

/** @param {Task} task @param {Build} build */
async function buildOnce({ root, say }, { name, sources, result, tool }) {
  const stamp = hashOfFiles(root, sources)
  if (readStamp(root, `built-${name}`) === stamp && existsSync(join(root, result))) return
  say(`building the ${name} …`)
  // A build that is cut off leaves neither a stamp nor the right to use the old one.
  removeStamp(root, `built-${name}`)
  const code = await runToEnd(nodePath(root), tool, { cwd: root })
  if (code !== 0) throw new Stopped(`the ${name} could not be built; see the lines above`)
  writeStamp(root, `built-${name}`, stamp)
}
