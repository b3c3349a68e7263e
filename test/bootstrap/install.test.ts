// npm ci runs when node_modules differs from the lock file, and only then.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { differenceFrom, ensureInstalled } from '../../scripts/steps/install.mjs'

const lock = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/zod': { version: '4.0.0', integrity: 'sha-z' },
    'node_modules/zod/node_modules/deep': { version: '1.0.0', integrity: 'sha-d' },
    'node_modules/only-mac': { version: '2.0.0', integrity: 'sha-m', optional: true },
  },
}
const installed = {
  packages: {
    'node_modules/zod': { version: '4.0.0', integrity: 'sha-z' },
    'node_modules/zod/node_modules/deep': { version: '1.0.0', integrity: 'sha-d' },
  },
}

test('what is installed and what the lock file wants are compared package by package', () => {
  const { 'node_modules/zod': _zod, ...withoutZod } = installed.packages
  const otherVersion = { ...installed.packages, 'node_modules/zod': { version: '3.9.0', integrity: 'sha-z' } }
  const otherContent = { ...installed.packages, 'node_modules/zod': { version: '4.0.0', integrity: 'sha-x' } }
  expect(differenceFrom(lock, undefined)).toBe('nothing is installed yet')
  expect(differenceFrom(lock, installed)).toBeUndefined()
  expect(differenceFrom(lock, { packages: withoutZod })).toBe('zod is not installed')
  expect(differenceFrom(lock, { packages: otherVersion })).toBe('zod is 3.9.0 and should be 4.0.0')
  expect(differenceFrom(lock, { packages: otherContent })).toContain('zod is 4.0.0')
})

/** A checkout whose `npm ci` is a script of ours; it notes that it ran. */
function makeCheckout({ installs = JSON.stringify(installed), code = 0 } = {}) {
  const root = mkdtempSync(join(tmpdir(), 'galla-checkout-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock))
  writeFileSync(
    join(root, 'npm.cjs'),
    `const fs = require('node:fs')
     fs.appendFileSync('runs.txt', process.argv.slice(2, 3) + ' ')
     fs.mkdirSync('node_modules', { recursive: true })
     fs.writeFileSync('node_modules/.package-lock.json', ${JSON.stringify(installs)})
     process.exitCode = ${code}`,
  )
  writeFileSync(join(root, 'runs.txt'), '')
  const said: string[] = []
  const env = { npm_execpath: join(root, 'npm.cjs') }
  const install = () => ensureInstalled({ root, env, say: (line: string) => void said.push(line) })
  return { root, said, install, runs: () => readFileSync(join(root, 'runs.txt'), 'utf8') }
}

test('a fresh clone is installed once; the second start installs nothing', async () => {
  const { install, runs, said } = makeCheckout()
  expect(await install()).toBe(true)
  expect(await install()).toBe(false)
  expect(runs()).toBe('ci ')
  expect(said).toEqual(['installing packages, because nothing is installed yet …'])
})

test('what was installed by hand, and is right, is left alone', async () => {
  const { root, install, runs } = makeCheckout()
  mkdirSync(join(root, 'node_modules'))
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify(installed))
  expect(await install()).toBe(false)
  expect(runs()).toBe('')
})

test('after the lock file changed, packages are installed again', async () => {
  const { root, install, runs } = makeCheckout()
  await install()
  const packages = { ...lock.packages, 'node_modules/new': { version: '1.0.0', integrity: 'sha-n' } }
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }))
  await expect(install()).rejects.toThrow('npm ci came to an end, but new is not installed')
  expect(runs()).toBe('ci ci ')
})

test('a failed install stops with what to do, and is tried again the next time', async () => {
  const { install, runs } = makeCheckout({ installs: '', code: 1 })
  await expect(install()).rejects.toThrow('npm ci ended with code 1')
  await expect(install()).rejects.toThrow('It needs the network once')
  expect(runs()).toBe('ci ci ')
})
