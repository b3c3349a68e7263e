// What can be asked of scripts/run.mjs, and the steps each takes.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { benchAll } from './bench.mjs'
import { buildForElectron, buildProgram, buildScreens } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { packageApi } from './package-api.mjs'
import { nodePath, runToEnd } from './processes.mjs'
import { simulate } from './simulate.mjs'
import { start } from './start.mjs'
import { Stopped } from './stopped.mjs'
import { testAll } from './test.mjs'

/** Programs: what they are built of, and into what. The API is run from its sources. */
const programs = {
  galla: { source: 'src/main/cli.ts', built: 'out/program/cli.js' },
  api: { source: 'src/api/index.ts', built: undefined },
}

/** Tools from node_modules, by the file that Node can run on every system. */
const tools = {
  typecheck: ['node_modules/typescript/bin/tsc', '-b'],
  lint: ['node_modules/@biomejs/biome/bin/biome', 'check'],
  format: ['node_modules/@biomejs/biome/bin/biome', 'check', '--write'],
}

/** @typedef {{ root: string, args: string[], env: NodeJS.ProcessEnv, say: (line: string) => void }} Task */

/** @type {Record<string, (task: Task) => Promise<number>>} */
const commands = {
  start,
  test: testAll,
  bench: benchAll,
  simulate,
  build: async task => {
    await buildScreens(task)
    await buildProgram(task)
    return 0
  },
  'package-api': async task => packageApi(task),
  package: async task => {
    await buildForElectron(task)
    const { root, args, env } = task
    // The same variable by which Electron itself is told to use another program.
    const dist = env.ELECTRON_OVERRIDE_DIST_PATH
    const stead = dist === undefined ? [] : [`-c.electronDist=${dist}`]
    return runToEnd(nodePath(root), ['node_modules/electron-builder/cli.js', ...stead, ...args], { cwd: root })
  },
}

/** @param {string} command @param {string[]} args @returns {Promise<number>} the exit code */
export async function runCommand(command, args) {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const task = { root, args, env: process.env, say: (/** @type {string} */ line) => console.log(`galla: ${line}`) }
  const run = commandOf(command)
  if (run === undefined) {
    const names = [...Object.keys(commands), ...Object.keys(tools), ...Object.keys(programs)]
    console.error(`galla: there is no command "${command}". There are: ${names.join(', ')}.`)
    return 2
  }
  try {
    await ensureInstalled(task)
    return await run(task)
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    console.error(`galla: ${error.message}`)
    return 1
  }
}

/** @param {string} command @returns {((task: Task) => Promise<number>) | undefined} */
function commandOf(command) {
  if (Object.hasOwn(commands, command)) return commands[command]
  const tool = Object.entries(tools).find(([name]) => name === command)?.[1]
  if (tool !== undefined) return ({ root, args }) => runToEnd(nodePath(root), [...tool, ...args], { cwd: root })
  const program = Object.entries(programs).find(([name]) => name === command)?.[1]
  if (program === undefined) return undefined
  const { built, source } = program
  return async task => {
    const { root, args } = task
    if (!existsSync(join(root, source)))
      throw new Stopped(`${command} is not part of this checkout: ${source} is missing`)
    if (built !== undefined) await buildProgram(task)
    return runToEnd(nodePath(root), [built ?? source, ...args], { cwd: root })
  }
}
