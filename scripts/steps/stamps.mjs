// Stamps remember what a step was last done for, so that it is not done again: a short text per name, kept where npm ci
// sweeps it away together with what it vouches for.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @param {string} root @param {string} name */
export function stampPath(root, name) {
  return join(root, 'node_modules', '.cache', 'galla', name)
}

/** @param {string} root @param {string} name @returns {string | undefined} */
export function readStamp(root, name) {
  try {
    return readFileSync(stampPath(root, name), 'utf8')
  } catch {
    // No stamp, or one that cannot be read: the step is done again, which is always right.
    return undefined
  }
}

/** @param {string} root @param {string} name @param {string} text */
export function writeStamp(root, name, text) {
  mkdirSync(stampPath(root, '.'), { recursive: true })
  writeFileSync(stampPath(root, name), text)
}

/** @param {string} root @param {string} name */
export function removeStamp(root, name) {
  rmSync(stampPath(root, name), { force: true })
}

/** @param {...(string | Buffer)} parts @returns {string} */
export function hashOf(...parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex')
}

/**
 * A hash over the names and contents of files, and of all files in folders.
 * @param {string} root @param {readonly string[]} places @returns {string}
 */
export function hashOfFiles(root, places) {
  const files = places.flatMap(place => filesAt(root, place)).sort()
  return hashOf(...files.flatMap(file => [file, readFileSync(join(root, file))]))
}

/** @param {string} root @param {string} place @returns {string[]} */
function filesAt(root, place) {
  const path = join(root, place)
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap(entry => filesAt(root, `${place}/${entry.name}`))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOTDIR') return [place]
    if (code === 'ENOENT') return []
    throw error
  }
}
