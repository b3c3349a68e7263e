// Running other programs: which Node, and waiting for their end.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Stopped } from './stopped.mjs'

/**
 * The Node 24 from node_modules: Galla's own code runs on nothing older (its SQLite binding crashes there).
 * @param {string} root @returns {string}
 */
export function nodePath(root) {
  const path = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(path)) return path
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new Stopped(
    'the Node 24 that Galla runs on is not in node_modules: npm did not run its install script. Run "npm rebuild node" (without ignore-scripts)',
  )
}

/** @typedef {{ cwd: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, isQuiet?: boolean, isInShell?: boolean }} RunOptions */

/**
 * Runs a program in the foreground. Ctrl+C reaches it by itself; this process only waits.
 * @param {string} program @param {string[]} args @param {RunOptions} options @returns {Promise<number>} the exit code
 */
export function runToEnd(program, args, { cwd, env = process.env, timeoutMs, isQuiet = false, isInShell = false }) {
  const child = spawn(program, args, {
    cwd,
    env,
    shell: isInShell,
    stdio: isQuiet ? 'ignore' : 'inherit',
    ...(timeoutMs === undefined ? {} : { timeout: timeoutMs, killSignal: 'SIGKILL' }),
  })
  // The terminal sends Ctrl+C to the program as well; how it ends is its own affair.
  const wait = () => {}
  const pass = () => void child.kill('SIGTERM')
  process.on('SIGINT', wait)
  process.on('SIGTERM', pass)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      process.off('SIGINT', wait)
      process.off('SIGTERM', pass)
      resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1))
    })
  })
}
