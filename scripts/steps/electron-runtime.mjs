// Electron's program does not come from the npm registry; the package fetches it from elsewhere. Where that fails, the
// reason is remembered, so that the next start does not wait for it again.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodePath, runToEnd } from './processes.mjs'
import { readStamp, removeStamp, writeStamp } from './stamps.mjs'

const fetchTimeoutMs = 20_000

/**
 * The path of Electron's program, or undefined when it is not installed.
 * @param {string} root @param {NodeJS.ProcessEnv} env @returns {string | undefined}
 */
export function electronPath(root, env) {
  const folder = join(root, 'node_modules', 'electron')
  const dist = env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist')
  const name = existsSync(join(folder, 'path.txt')) ? readFileSync(join(folder, 'path.txt'), 'utf8') : 'electron'
  return existsSync(join(dist, name)) ? join(dist, name) : undefined
}

/** @param {string} root @returns {string | undefined} */
export function pastFailure(root) {
  const [version, reason] = readStamp(root, 'electron-failure')?.split('\n') ?? []
  // A new version is worth a new try.
  return version === versionOf(root) ? reason : undefined
}

/**
 * @param {{ root: string, say: (line: string) => void }} task
 * @returns {Promise<string | undefined>} why it could not be fetched
 */
export async function fetchElectron({ root, say }) {
  say(`fetching Electron's program (once, at most ${fetchTimeoutMs / 1000} seconds) …`)
  const startedAt = performance.now()
  const script = join(root, 'node_modules', 'electron', 'install.js')
  const code = await runToEnd(nodePath(root), [script], { cwd: root, timeoutMs: fetchTimeoutMs, isQuiet: true })
  if (code === 0 && electronPath(root, process.env) !== undefined) {
    removeStamp(root, 'electron-failure')
    return undefined
  }
  const isLate = performance.now() - startedAt >= fetchTimeoutMs
  const reason = isLate ? `no answer within ${fetchTimeoutMs / 1000} seconds` : 'its server cannot be reached from here'
  writeStamp(root, 'electron-failure', `${versionOf(root)}\n${reason}`)
  return reason
}

/** @param {string} root @returns {string} */
function versionOf(root) {
  return JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')).version
}
