// What tells one invoice from another (domain.md 1.4.3).
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ClaimFacts, claimTexts, looseNumber } from '../../../src/shared/domain/finance/claim-texts.ts'

const paper: ClaimFacts = {
  ...{ supplier: '27AAPFU0939F1ZV', buyer: '33AABCU9603R1ZM', number: 'A1/26-27/00042' },
  ...{ issuedOn: '2026-11-18', facePaise: 84_500_00, financialYear: '26-27' },
}
const sameAs = (changed: Partial<ClaimFacts>) => {
  const [one, other] = [claimTexts(paper), claimTexts({ ...paper, ...changed })]
  return (['exact', 'loose', 'content', 'across'] as const).filter(name => one[name] === other[name])
}

test.each<[string, Partial<ClaimFacts>, string[]]>([
  ['the number in small letters', { number: 'a1/26-27/00042' }, ['exact', 'loose', 'content', 'across']],
  ['its signs and zeros written otherwise', { number: 'A1-26-27-42' }, ['loose', 'content', 'across']],
  ['another number', { number: 'A1/26-27/00043' }, ['content', 'across']],
  ['another amount', { facePaise: 84_500_05 }, ['exact', 'loose']],
  ['another seller', { supplier: '29AAGCB7383J1Z4' }, ['across']],
  ['another buyer', { buyer: '29AAGCB7383J1Z4' }, ['exact', 'loose']],
  ['another year', { financialYear: '25-26', issuedOn: '2025-11-18' }, []],
])('%s is the same by %s', (_what, changed, same) => {
  expect(sameAs(changed)).toEqual(same)
})

test('where nobody knows the buyer, nothing is the same by what he bought', () => {
  expect(claimTexts({ ...paper, buyer: undefined })).toMatchObject({ content: undefined, across: undefined })
})

test('a number is the same whatever stands between its parts, and no two numbers of one series are', () => {
  expect([looseNumber('A1/26-27/00042'), looseNumber('INV 007'), looseNumber('क/०१')]).toEqual([
    'A1262742',
    'INV7',
    'क०१',
  ])
  const serial = fc.integer({ min: 1, max: 99_999 })
  fc.assert(
    fc.property(serial, serial, fc.constantFrom('/', '-', ' ', '.'), (one, other, sign) => {
      const written = (number: number) => `A1/26-27/${String(number).padStart(5, '0')}`
      expect(looseNumber(`A1${sign}26${sign}27${sign}${one}`)).toBe(looseNumber(written(one)))
      expect(looseNumber(written(one)) === looseNumber(written(other))).toBe(one === other)
    }),
  )
})
