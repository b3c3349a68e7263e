// A step is done again when what it reads has changed, and not when only time has passed.
import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { hashOfFiles, readStamp, removeStamp, writeStamp } from '../../scripts/steps/stamps.mjs'

function makeFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'galla-stamps-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(join(root, 'src', 'deep'), { recursive: true })
  writeFileSync(join(root, 'src', 'a.ts'), 'a')
  writeFileSync(join(root, 'src', 'deep', 'b.ts'), 'b')
  writeFileSync(join(root, 'lock.json'), '{}')
  return root
}

const places = ['src', 'lock.json', 'not-there']

test('the hash follows contents and names, not times', () => {
  const root = makeFolder()
  const before = hashOfFiles(root, places)
  utimesSync(join(root, 'src', 'a.ts'), 1, 1)
  writeFileSync(join(root, 'elsewhere.ts'), 'x')
  expect(hashOfFiles(root, places)).toBe(before)
  renameSync(join(root, 'src', 'a.ts'), join(root, 'src', 'c.ts'))
  const renamed = hashOfFiles(root, places)
  writeFileSync(join(root, 'src', 'deep', 'b.ts'), 'changed')
  expect(new Set([before, renamed, hashOfFiles(root, places)]).size).toBe(3)
})

test('a stamp is kept until it is removed', () => {
  const root = makeFolder()
  expect(readStamp(root, 'built')).toBeUndefined()
  writeStamp(root, 'built', 'hash')
  expect(readStamp(root, 'built')).toBe('hash')
  removeStamp(root, 'built')
  removeStamp(root, 'built')
  expect(readStamp(root, 'built')).toBeUndefined()
})
