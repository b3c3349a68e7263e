// The counter's token on the disk: readable by its owner alone, sealed where the system can, whole or not there.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openSecretKeeper } from '../../src/main/secrets/counter-secret.ts'
import type { Sealing } from '../../src/main/secrets/sealed-file.ts'

const shopId = '01a20051-0000-7000-8000-000000000001'
const secret = { shopId, token: 'a-secret-token', tokenSinceMs: 1_795_000_000_000, privateKey: 'a-private-key' }

/** Reads what it wrote itself, as a system's keeper does. */
const turned = (owner: string): Sealing => ({
  seal: text => Buffer.from(`${owner}${text}`).toString('base64'),
  open(sealed) {
    const text = Buffer.from(sealed, 'base64').toString()
    return text.startsWith(owner) ? text.slice(owner.length) : undefined
  },
})

function openFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'galla-secret-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return { folder, file: join(folder, 'sync-secret.json') }
}

test('is what it was, for its owner alone, and nothing else is left in the folder', () => {
  const { file, folder } = openFolder()
  const keeper = openSecretKeeper(file)
  expect(keeper.read()).toBeUndefined()
  keeper.save({ ...secret, token: 'an older one' })
  keeper.save(secret)
  expect(openSecretKeeper(file).read()).toEqual(secret)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['sync-secret.json'])
  keeper.forget()
  expect(keeper.read()).toBeUndefined()
  keeper.forget()
})

test('sealed, it is read by whoever sealed it alone', () => {
  const { file } = openFolder()
  openSecretKeeper(file, turned('me')).save(secret)
  expect(readFileSync(file, 'utf8')).not.toContain(secret.token)
  expect(openSecretKeeper(file, turned('me')).read()).toEqual(secret)
  expect(openSecretKeeper(file, turned('you')).read()).toBeUndefined()
  expect(openSecretKeeper(file).read()).toBeUndefined()
})

test.each(['', '{', '[]', 'null', '{"token":"x"}', '{"sealed":"!"}'])('a file that holds %j holds no secret', text => {
  const { file } = openFolder()
  writeFileSync(file, text)
  expect(openSecretKeeper(file, turned('me')).read()).toBeUndefined()
})
