// Units as shops write them, and the codes GSTN wants.

import { expect, test } from 'vitest'
import { unitCodeOf, unitQuantityCodes } from '../../../src/shared/domain/item/unit-code.ts'

test.each([
  ['kg', 'KGS', 3],
  ['Kgs.', 'KGS', 3],
  ['KGS', 'KGS', 3],
  ['Ltr', 'LTR', 3],
  ['gm', 'GMS', 0],
  ['Nos', 'NOS', 0],
  ['Pkt', 'PAC', 0],
  ['sq. ft', 'SQF', 3],
  ['किलो', 'KGS', 3],
  ['जोड़ी', 'PRS', 0],
  ['பாட்டில்', 'BTL', 0],
  ['tray', 'OTH', 0],
])('%s is %s with %d decimals', (unit, uqc, decimals) => {
  expect(unitCodeOf(unit)).toEqual({ uqc, decimals })
})

test('every code given out is on the list of GSTN', () => {
  expect(unitQuantityCodes.has('OTH')).toBe(true)
  expect(unitQuantityCodes.size).toBe(46)
})
