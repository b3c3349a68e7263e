// The GSTIN: length, form, state and check character, in that order.
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkGstin } from '../../../src/shared/domain/customer/gstin.ts'
import { projectFolder, sharedFolder } from '../../support/test-folders.ts'

interface Vector {
  readonly gstin: string
  readonly valid: boolean
  readonly error: string | null
  readonly state: string | null
  readonly pan: string | null
}

test.each([
  ['', 'LENGTH'],
  ['27AAPFU0939F1Z', 'LENGTH'],
  ['27AAPFU0939F1ZVX', 'LENGTH'],
  ['27AAPFU0939F1ZV ', 'LENGTH'],
  ['27aapfu0939f1zv', 'FORMAT'],
  ['27AAPFU0939F1Zv', 'FORMAT'],
  ['2 AAPFU0939F1ZV', 'FORMAT'],
  ['27AAPFU0939F0ZV', 'FORMAT'],
  ['27AAPFU0939F1YV', 'FORMAT'],
  ['27AAPFU093OF1ZV', 'FORMAT'],
  ['27AAPFU0939F1Z１', 'FORMAT'],
  ['00AAPFU0939F1ZV', 'STATE'],
  ['28AAPFU0939F1ZV', 'STATE'],
  ['39AAPFU0939F1ZV', 'STATE'],
  ['96AAPFU0939F1ZV', 'STATE'],
  ['98AAPFU0939F1ZV', 'STATE'],
  ['27AAPFU0939F1ZW', 'CHECKSUM'],
  ['28AAPFU0939F1Zv', 'FORMAT'],
  ['28AAPFU0939F1ZW', 'STATE'],
])('%o fails by %s, the first thing that is wrong', (text, error) => {
  expect(checkGstin(text)).toEqual({ ok: false, error })
})

test.each([
  ['27AAPFU0939F1ZV', '27'],
  ['25AAPFU0939F1ZZ', '25'],
  ['97AAPFU0939F1ZO', '97'],
  ['99AAPFU0939F1ZK', '99'],
])('%s is good, also where the state is an old one, no state at all, or the centre', (gstin, stateCode) => {
  const check = checkGstin(gstin)
  expect(check).toEqual({ ok: true, stateCode, pan: 'AAPFU0939F' })
})

test('every worked GSTIN comes out as the design says', () => {
  const { cases } = JSON.parse(readFileSync(`${projectFolder}test/fixtures/vectors/open_gstins.json`, 'utf8')) as {
    cases: Vector[]
  }
  expect(cases.map(({ gstin }) => ({ gstin, ...checkGstin(gstin) }))).toEqual(
    cases.map(({ gstin, error, state, pan }) =>
      error === null ? { gstin, ok: true, stateCode: state, pan } : { gstin, ok: false, error },
    ),
  )
})

test('GSTINs collected from other programs come out as theirs do, where that collection is', () => {
  const file = `${sharedFolder}data/compliance/identifiers/gstin_vectors.json`
  const isThere = existsSync(file)
  const collected = isThere
    ? (JSON.parse(readFileSync(file, 'utf8')) as {
        valid: { gstin: string }[]
        invalid: { gstin: string; error: string }[]
      })
    : { valid: [], invalid: [] }
  if (!isThere) console.log(`not run: ${file} is not there`)
  for (const { gstin } of collected.valid) expect({ gstin, ...checkGstin(gstin) }).toMatchObject({ gstin, ok: true })
  for (const { gstin, error } of collected.invalid)
    expect({ gstin, ...checkGstin(gstin) }).toEqual({ gstin, ok: false, error })
})

const digit = fc.constantFrom(...'0123456789')
const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
const lead = fc
  .tuple(
    fc.constantFrom('01', '07', '27', '33', '97'),
    fc.array(letter, { minLength: 5, maxLength: 5 }),
    fc.array(digit, { minLength: 4, maxLength: 4 }),
    letter,
    fc.oneof(fc.constantFrom(...'123456789'), letter),
  )
  .map(([state, name, number, last, count]) => `${state}${name.join('')}${number.join('')}${last}${count}Z`)
const checks = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ']

test('exactly one check character fits the fourteen before it', () => {
  fc.assert(
    fc.property(lead, text => {
      expect(checks.filter(check => checkGstin(text + check).ok)).toHaveLength(1)
    }),
  )
})

test('one wrong character is always found', () => {
  fc.assert(
    fc.property(lead, fc.integer({ min: 2, max: 12 }), fc.constantFrom(...checks), (text, at, wrong) => {
      const gstin = text + checks.find(check => checkGstin(text + check).ok)
      if (gstin[at] === wrong) return
      expect(checkGstin(gstin.slice(0, at) + wrong + gstin.slice(at + 1)).ok).toBe(false)
    }),
    { numRuns: 1_000 },
  )
})
