// A package nobody uses is a risk for nothing, and one that the counter runs on belongs to those that are packed with it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { isIn, readSources, type Source } from './source.ts'

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const manifest: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const sources = readSources(root)

/** All that may name a package: sources but for these rules, styles, and what tools are configured with. */
function textsOfAll(): string[] {
  const styles = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.css'))
    .map(name => join('src', name))
  const settings = readdirSync(root).filter(name => name.endsWith('.config.ts'))
  const others = [...styles, ...settings, 'drizzle/ledger.config.ts'].map(path =>
    readFileSync(join(root, path), 'utf8'),
  )
  return [...sources.filter(({ path }) => !isIn(path, 'test/structure')).map(({ text }) => text), ...others]
}

/** Types are used when what they describe is. */
function unusedPackages({ dependencies, devDependencies }: Manifest, texts: readonly string[]): string[] {
  return Object.keys({ ...dependencies, ...devDependencies }).filter(name => {
    const named = new RegExp(`['"/]${name.replace('@types/', '')}['"/]`)
    return !texts.some(text => named.test(text))
  })
}

/** The screens are bundled; core and doors load their packages as they run. */
function unpackedPackages({ dependencies }: Manifest, all: readonly Source[]): string[] {
  const isRunning = ({ path }: Source) => ['src/main', 'src/shared', 'src/preload'].some(place => isIn(path, place))
  const wanted = all
    .filter(isRunning)
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ to, isOwn, isTypeOnly }) => !isOwn && !isTypeOnly && !to.startsWith('node:') && to !== 'electron')
        .map(({ to }) => ({ path, name: /^(?:@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? to })),
    )
  return wanted.filter(({ name }) => !(name in dependencies)).map(({ path, name }) => `${path} needs ${name}`)
}

test('every package in package.json is used', () => {
  expect(unusedPackages(manifest, textsOfAll())).toEqual([])
})

test('what the counter loads as it runs is among the dependencies', () => {
  expect(unpackedPackages(manifest, sources)).toEqual([])
})

test('a package that is not used is found, and types without what they describe', () => {
  const wanted = { dependencies: { zod: '1', ws: '1' }, devDependencies: { '@types/ws': '1', '@types/zod': '1' } }
  expect(unusedPackages(wanted, ["import * as z from 'zod'"])).toEqual(['ws', '@types/ws'])
  expect(unpackedPackages({ ...manifest, dependencies: {} }, sources)).toContain(
    'src/main/browser/page-server.ts needs ws',
  )
})
