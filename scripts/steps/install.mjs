// Brings node_modules up to package-lock.json, with npm ci, and only when they differ.
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { runToEnd } from './processes.mjs'
import { hashOf, readStamp, writeStamp } from './stamps.mjs'
import { Stopped } from './stopped.mjs'

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} Package */
/** @typedef {{ packages: Record<string, Package> }} Lock */

/** @typedef {{ root: string, env: NodeJS.ProcessEnv, say: (line: string) => void }} Task */

/** @param {Task} task @returns {Promise<boolean>} whether anything was installed */
export async function ensureInstalled({ root, env, say }) {
  const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const stamp = hashOf(lockText, process.platform, process.arch)
  const difference = differenceFrom(JSON.parse(lockText), readInstalled(root))
  if (readStamp(root, 'installed') === stamp && difference === undefined) return false
  if (difference !== undefined) {
    say(`installing packages, because ${difference} …`)
    await installByNpm(root, env)
    const rest = differenceFrom(JSON.parse(lockText), readInstalled(root))
    if (rest !== undefined) throw new Stopped(`npm ci came to an end, but ${rest}`)
  }
  writeStamp(root, 'installed', stamp)
  return difference !== undefined
}

/**
 * npm keeps its own note of what it put into node_modules.
 * @param {string} root @returns {Lock | undefined}
 */
function readInstalled(root) {
  try {
    return JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8'))
  } catch {
    // Nothing installed, or by an install that was cut off.
    return undefined
  }
}

/**
 * @param {Lock} wanted @param {Lock | undefined} installed
 * @returns {string | undefined} what is different first, in words
 */
export function differenceFrom(wanted, installed) {
  if (installed === undefined) return 'nothing is installed yet'
  for (const [path, entry] of Object.entries(wanted.packages)) {
    const name = path.replace(/^.*node_modules\//, '')
    const present = Object.hasOwn(installed.packages, path) ? installed.packages[path] : undefined
    if (path === '' || entry.link === true) continue
    // Packages for other systems are in the lock file, and rightly not here.
    if (present === undefined && (entry.optional === true || entry.devOptional === true)) continue
    if (present === undefined) return `${name} is not installed`
    if (present.version !== entry.version || present.integrity !== entry.integrity)
      return `${name} is ${present.version} and should be ${entry.version}`
  }
  return undefined
}

/** @param {string} root @param {NodeJS.ProcessEnv} env */
async function installByNpm(root, env) {
  // Warnings about engines concern Node 20, which only starts the install.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = env.npm_execpath
  // Under npm start, npm says where it is; otherwise a shell finds it, which on Windows is the only one who can.
  const code =
    npm !== undefined && basename(npm).startsWith('npm')
      ? await runToEnd(process.execPath, [npm, ...args], { cwd: root })
      : await runToEnd('npm', args, { cwd: root, isInShell: process.platform === 'win32' })
  if (code !== 0)
    throw new Stopped(
      `npm ci ended with code ${code}; see its lines above. It needs the network once, and a writable folder`,
    )
}
