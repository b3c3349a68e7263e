// Worked GSTINs and amounts in words.

import { checkGstin } from '../../../shared/domain/customer/gstin.ts'
import { amountInWords } from '../../../shared/domain/invoice/amount-in-words.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { differenceOf, type VectorKind } from './vector-file.ts'

export const gstinVectors: VectorKind = {
  name: 'GSTINs',
  fits: sample => 'gstin' in sample && 'valid' in sample,
  compare(vector, index) {
    const check = checkGstin(String(vector.gstin))
    const actual = check.ok
      ? { valid: true, error: null, state: check.stateCode, pan: check.pan }
      : { valid: false, error: check.error, state: null, pan: null }
    const { valid, error, state, pan } = vector
    return { id: String(vector.id ?? index + 1), problem: differenceOf({ valid, error, state, pan }, actual) }
  },
}

export const wordVectors: VectorKind = {
  name: 'amounts in words',
  fits: sample => 'paise' in sample && 'words' in sample,
  compare(vector, index) {
    const paise = Number(vector.paise)
    const actual = { words: amountInWords(paise), grouped: formatRupees(paise) }
    const { words, grouped } = vector
    const expected = grouped === undefined ? { words } : { words, grouped }
    return { id: String(vector.id ?? index + 1), problem: differenceOf(expected, actual) }
  },
}
