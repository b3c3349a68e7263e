// `npm start`: opens the counter, by Electron or by the browser door, and says in one line which and why.
import { buildForElectron, buildProgram, buildScreens } from './build.mjs'
import { chooseHost, readHostOption } from './choose-host.mjs'
import { electronPath, fetchElectron, pastFailure } from './electron-runtime.mjs'
import { nodePath, runToEnd } from './processes.mjs'
import { Stopped } from './stopped.mjs'

/** What a system answers when a program's libraries are missing. */
const cannotRun = 127

/** @typedef {{ root: string, args: string[], say: (line: string) => void }} Task */

/** @param {Task} task @returns {Promise<number>} */
export async function start(task) {
  const { asked, isForBrowser, rest } = readHostOption(task.args)
  if (asked !== undefined && asked !== 'electron' && asked !== 'browser')
    throw new Stopped(`--host is electron or browser, not "${asked}"`)
  const { env, platform } = process
  const { host, why } = chooseHost({
    asked,
    isForBrowser,
    platform,
    hasDisplay: Boolean(env.DISPLAY || env.WAYLAND_DISPLAY),
    hasRuntime: electronPath(task.root, env) !== undefined,
    pastFailure: pastFailure(task.root),
  })
  if (host === 'browser') return openBrowserDoor(task, rest, why)
  const failure = host === 'fetch' ? await fetchElectron(task) : undefined
  if (failure === undefined) return openElectron(task, rest, why)
  if (asked === 'electron')
    throw new Stopped(`Electron could not be fetched: ${failure}. --host browser opens without it`)
  return openBrowserDoor(task, rest, `Electron could not be fetched: ${failure}`)
}

/** @param {Task} task @param {string[]} args @param {string} why @returns {Promise<number>} */
async function openBrowserDoor(task, args, why) {
  await buildScreens(task)
  await buildProgram(task)
  task.say(`opening the browser door (${why})`)
  return runToEnd(nodePath(task.root), ['out/program/browser.js', ...args], { cwd: task.root })
}

/** @param {Task} task @param {string[]} args @param {string} why @returns {Promise<number>} */
async function openElectron(task, args, why) {
  await buildForElectron(task)
  task.say(`opening Electron (${why})`)
  const program = electronPath(task.root, process.env)
  if (program === undefined) throw new Stopped('Electron was fetched, but its program is not there')
  // Chromium does not run as root inside its sandbox.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const code = await runToEnd(program, [...sandbox, '.', ...args], { cwd: task.root })
  if (code !== cannotRun) return code
  return openBrowserDoor(task, args, 'Electron cannot run here: libraries it needs are missing')
}
