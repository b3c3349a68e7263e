// Programs the tests use that npm does not bring: a browser for the journeys, a reader of PDF files, and a witness of what
// a program asks of the disk.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runToEnd } from './processes.mjs'

/** @type {readonly { names: string[], debian: string, isFor: string }[]} */
const tools = [
  { names: ['chromium', 'chromium-browser', 'google-chrome'], debian: 'chromium', isFor: 'the journeys' },
  { names: ['pdftotext'], debian: 'poppler-utils', isFor: 'the tests of documents' },
  { names: ['redis-server'], debian: 'redis-server', isFor: 'the tests of several API processes' },
  { names: ['strace'], debian: 'strace', isFor: 'the tests of power cuts and failing disks' },
]

/**
 * @param {{ root: string, say: (line: string) => void }} task
 * @returns {Promise<string[]>} a sentence for each tool that is still missing
 */
export async function ensureSystemTools({ root, say }) {
  const missing = missingTools()
  if (missing.length > 0 && canInstall()) {
    const names = missing.map(tool => tool.debian)
    say(`installing ${names.join(' and ')} from the system's packages …`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await runToEnd('apt-get', ['update', '-qq'], { cwd: root, env })
    await runToEnd('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { cwd: root, env })
  }
  return missingTools().map(({ names, isFor }) => `${names[0]} is not installed; ${isFor} need it`)
}

function missingTools() {
  return tools.filter(tool => !tool.names.some(isOnPath))
}

function canInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && isOnPath('apt-get')
}

/** @param {string} name @returns {boolean} */
function isOnPath(name) {
  const ending = process.platform === 'win32' ? '.exe' : ''
  return (process.env.PATH ?? '').split(delimiter).some(folder => existsSync(join(folder, name + ending)))
}
