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

/** @param {Task} task */
export function buildScreens(task) {
  return buildOnce(task, {
    name: 'screens',
    sources: screenSources,
    result: 'out/renderer/index.html',
    tool: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
  })
}

/** @param {Task} task */
export async function buildForElectron(task) {
  await buildScreens(task)
  await buildOnce(task, {
    name: 'program',
    sources: ['src/main', 'src/preload', 'src/shared', 'electron.vite.config.ts', 'package-lock.json'],
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
