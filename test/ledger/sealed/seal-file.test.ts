// A sealed file gives back what was put in, to whoever has the passphrase, and nothing at all once a bit of it is changed.
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headerOf, openSealed, sealFile } from '../../../src/main/ledger/sealed/seal-file.ts'
import { headerBytes } from '../../../src/main/ledger/sealed/seal-header.ts'
import { createSealKey, fullCost, isKeyOf, openSealKey } from '../../../src/main/ledger/sealed/seal-key.ts'
import { createRandom } from '../../support/random.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const passphrase = 'four words are good'
const cheap = { logN: 4, r: 8, p: 1 }
const chunk = 1024 * 1024
const tag = 16

function seal(content: Buffer, key = createSealKey(passphrase, cheap)) {
  const folder = temporaryFolder()
  const [plain, sealed, opened] = ['plain', 'sealed', 'opened'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ]
  writeFileSync(plain, content)
  const read = sealFile(plain, sealed, key)
  return { sealed, opened, key, read }
}

function contentOf(length: number): Buffer {
  return createRandom(length).bytes(Math.min(length, 4096)).length === 0
    ? Buffer.alloc(0)
    : Buffer.alloc(length, createRandom(length).bytes(Math.min(length, 4096)))
}

test.each([0, 1, chunk - 1, chunk, chunk + 1, 3 * chunk, 3 * chunk + 7])(
  '%i bytes come back as they were, with the same hash on both ways',
  length => {
    const content = contentOf(length)
    const { sealed, opened, key, read } = seal(content)
    expect(openSealed(sealed, opened, key)).toEqual(read)
    expect(readFileSync(opened).equals(content)).toBe(true)
    expect(readFileSync(sealed)).toHaveLength(headerBytes + Math.max(1, Math.ceil(length / chunk)) * tag + length)
  },
)

test('the passphrase alone opens it on another machine, however its letters were composed', () => {
  const { sealed, opened, read } = seal(contentOf(10), createSealKey('kaf\u00e9 au lait', cheap))
  const key = openSealKey('kafe\u0301 au lait', headerOf(sealed).wrapped)
  expect(openSealed(sealed, opened, key)).toEqual(read)
})

test('a wrong passphrase is refused, and says nothing more', async () => {
  const { sealed } = seal(contentOf(10))
  for (const wrong of ['', 'Four words are good', `${passphrase} `])
    await expect(() => openSealKey(wrong, headerOf(sealed).wrapped)).toBeRefused('passphrase_wrong')
})

test('guessing costs 128 MB for each guess', () => {
  expect(128 * fullCost.r * 2 ** fullCost.logN).toBe(128 * 1024 * 1024)
  const key = createSealKey(passphrase)
  expect(openSealKey(passphrase, key.wrapped).key.equals(key.key)).toBe(true)
})

test('the same content sealed twice looks different each time, under one key', () => {
  const key = createSealKey(passphrase, cheap)
  const [one, other] = [seal(contentOf(100), key), seal(contentOf(100), key)]
  const bodies = [one, other].map(({ sealed }) => readFileSync(sealed).subarray(headerBytes))
  expect(bodies[0]?.equals(bodies[1] ?? Buffer.alloc(0))).toBe(false)
  expect(isKeyOf(key, headerOf(one.sealed).wrapped)).toBe(true)
})

test('one bit changed anywhere is noticed: in the head, in each part, in each tag, at the end', () => {
  const content = contentOf(2 * chunk + 100)
  const { sealed, key } = seal(content)
  const bytes = readFileSync(sealed)
  fc.assert(
    fc.property(
      fc.oneof(
        fc.integer({ min: 0, max: headerBytes - 1 }),
        fc.integer({ min: headerBytes, max: bytes.length - 1 }),
        fc.constantFrom(headerBytes + chunk, headerBytes + chunk + tag, bytes.length - tag, bytes.length - 1),
      ),
      fc.integer({ min: 0, max: 7 }),
      (at, bit) => {
        const spoilt = Buffer.from(bytes)
        spoilt[at] = (spoilt[at] ?? 0) ^ (1 << bit)
        writeFileSync(sealed, spoilt)
        expect(() => openSealed(sealed, null, key)).toThrow(expect.objectContaining({ code: 'backup_damaged' }))
      },
    ),
    { numRuns: 60 },
  )
})

test('every byte of the head matters', () => {
  const { sealed, key } = seal(contentOf(5))
  const bytes = readFileSync(sealed)
  for (let at = 0; at < headerBytes; at += 1) {
    const spoilt = Buffer.from(bytes)
    spoilt[at] = (spoilt[at] ?? 0) ^ 1
    writeFileSync(sealed, spoilt)
    expect(() => openSealed(sealed, null, key)).toThrow(expect.objectContaining({ code: 'backup_damaged' }))
  }
})

test.each([
  ['nothing', 0],
  ['half a head', headerBytes / 2],
  ['the head alone', headerBytes],
  ['all but the last byte', headerBytes + 3 * (chunk + tag) - 1],
  ['whole parts, but not the last', headerBytes + 2 * (chunk + tag)],
  ['the first part alone', headerBytes + chunk + tag],
])('a file of which %s is left is refused', (_what, length) => {
  const { sealed, key } = seal(contentOf(3 * chunk))
  truncateSync(sealed, length)
  expect(() => openSealed(sealed, null, key)).toThrow(expect.objectContaining({ code: 'backup_damaged' }))
})

test('parts that changed places, came twice, or came from another file of the same key are refused', () => {
  const key = createSealKey(passphrase, cheap)
  const [one, other] = [seal(contentOf(3 * chunk), key), seal(contentOf(3 * chunk), key)]
  const whole = readFileSync(one.sealed)
  const head = whole.subarray(0, headerBytes)
  const partOf = (bytes: Buffer, index: number) =>
    bytes.subarray(headerBytes + index * (chunk + tag), headerBytes + (index + 1) * (chunk + tag))
  const [a, b, c] = [0, 1, 2].map(index => partOf(whole, index)) as [Buffer, Buffer, Buffer]
  const foreign = partOf(readFileSync(other.sealed), 1)
  for (const parts of [
    [b, a, c],
    [a, a, c],
    [a, b, b],
    [a, c],
    [a, foreign, c],
    [a, b, c, c],
  ]) {
    writeFileSync(one.sealed, Buffer.concat([head, ...parts]))
    expect(() => openSealed(one.sealed, null, key)).toThrow(expect.objectContaining({ code: 'backup_damaged' }))
  }
})
