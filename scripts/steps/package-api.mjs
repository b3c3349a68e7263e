// `npm run package-api -- FOLDER`: the hosted API in a folder of its own, with the packages it runs on and no others, at the
// versions of the lock file. The container image is made of it.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Stopped } from './stopped.mjs'

/** @typedef {{ dependencies?: Record<string, string>, optionalDependencies?: Record<string, string>, peerDependencies?: Record<string, string>, peerDependenciesMeta?: Record<string, { optional?: boolean }> }} Package */
/** @typedef {{ root: string, args: string[], say: (line: string) => void }} Task */

const sources = ['src/api', 'src/chain', 'src/shared']
/** For trying out only; a server has a database of its own. */
const leftOut = 'src/api/store/embedded'

/** @param {Task} task @returns {number} */
export function packageApi({ root, args, say }) {
  const [name] = args
  if (name === undefined) throw new Stopped('say into which folder: npm run package-api -- FOLDER')
  const folder = resolve(name)
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Stopped(`${folder} is not empty`)
  mkdirSync(folder, { recursive: true })
  const isWanted = (/** @type {string} */ path) => path !== join(root, leftOut) && !path.endsWith('tsconfig.json')
  for (const place of [...sources, 'drizzle/store'])
    cpSync(join(root, place), join(folder, place), { recursive: true, filter: isWanted })
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  writeFileSync(
    join(folder, 'package.json'),
    `${JSON.stringify({ name: 'galla-api', version, type: 'module', private: true })}\n`,
  )
  const packages = packagesOf(root, importedBy(folder))
  for (const path of packages) copyPackage(root, folder, path)
  say(`the API and its ${packages.length} packages are in ${folder}`)
  return 0
}

/** A package's own files; packages inside it come by themselves. @param {string} root @param {string} folder @param {string} path */
function copyPackage(root, folder, path) {
  const nested = join(root, path, 'node_modules')
  cpSync(join(root, path), join(folder, path), { recursive: true, dereference: true, filter: file => file !== nested })
}

/** Names of the packages that the sources in a folder load as they run. @param {string} folder @returns {string[]} */
function importedBy(folder) {
  const names = new Set()
  for (const file of readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue
    const text = readFileSync(join(folder, 'src', file), 'utf8')
    for (const [, name] of text.matchAll(/^(?!import type )(?:import|export|\}) (?:[^'\n]* )?from '([^'.][^']*)'/gm))
      names.add(/^(?:@[^/]+\/)?[^/]+/.exec(name ?? '')?.[0])
  }
  return [...names].filter(name => !name.startsWith('node:'))
}

/**
 * Where in node_modules these packages lie, and all that they need, as the lock file has them.
 * @param {string} root @param {readonly string[]} names @returns {string[]}
 */
export function packagesOf(root, names) {
  /** @type {{ packages: Record<string, Package> }} */
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const found = new Set()
  /** @param {string} from @param {string} name */
  const visit = (from, name) => {
    const path = placeOf(packages, from, name)
    // Packages for other systems, and peers that nobody asked for, are not there.
    if (path === undefined || found.has(path) || !existsSync(join(root, path))) return
    found.add(path)
    for (const needed of neededBy(packages[path] ?? {})) visit(path, needed)
  }
  for (const name of names) visit('', name)
  return [...found].sort()
}

/** @param {Package} entry @returns {string[]} */
function neededBy({ dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} }) {
  const peers = Object.keys(peerDependencies).filter(name => peerDependenciesMeta[name]?.optional !== true)
  return [...Object.keys(dependencies), ...Object.keys(optionalDependencies), ...peers]
}

/**
 * As Node looks: in the folder of whoever asks, then in those around it.
 * @param {Record<string, Package>} packages @param {string} from @param {string} name
 */
function placeOf(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`
    if (Object.hasOwn(packages, path)) return path
    if (folder === '') return undefined
  }
}
