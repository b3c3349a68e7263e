// A fresh clone installs by npm ci, which refuses a lock file with gaps. npm leaves such gaps silently when a registry
// does not have a package's part for another system, so they are looked for here.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Entry {
  readonly version?: string
  readonly dependencies?: Record<string, string>
  readonly devDependencies?: Record<string, string>
  readonly optionalDependencies?: Record<string, string>
}

type Lock = { readonly packages: Record<string, Entry> }

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'))

function gapsOf({ packages }: Lock): string[] {
  const names = new Set(Object.keys(packages).map(path => path.replace(/^.*node_modules\//, '')))
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter(name => !names.has(name))
      .map(name => `package-lock.json has no ${name}, a part of ${path}; npm ci refuses that`),
  )
}

test('the lock file holds every part of every package, for all systems', () => {
  expect(gapsOf(read('package-lock.json'))).toEqual([])
})

test('a gap is found', () => {
  const packages = {
    'node_modules/a': { optionalDependencies: { 'a-win32': '1', 'a-linux': '1' } },
    'node_modules/a-linux': {},
  }
  expect(gapsOf({ packages })).toEqual([
    'package-lock.json has no a-win32, a part of node_modules/a; npm ci refuses that',
  ])
})

test('the lock file and package.json want the same, to the exact version', () => {
  const { dependencies, devDependencies }: Entry = read('package.json')
  const root: Entry | undefined = (read('package-lock.json') as Lock).packages['']
  expect({ dependencies, devDependencies }).toEqual({
    dependencies: root?.dependencies,
    devDependencies: root?.devDependencies,
  })
  for (const version of Object.values({ ...dependencies, ...devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
})
