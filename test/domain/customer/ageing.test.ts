// How old what is owed is.
import { expect, test } from 'vitest'
import { ageingOf } from '../../../src/shared/domain/customer/ageing.ts'

test.for([
  ['2026-11-20', 'upTo30Paise'],
  ['2026-10-21', 'upTo30Paise'],
  ['2026-10-20', 'upTo60Paise'],
  ['2026-09-21', 'upTo60Paise'],
  ['2026-09-20', 'upTo90Paise'],
  ['2026-08-22', 'upTo90Paise'],
  ['2026-08-21', 'over90Paise'],
  ['2019-01-01', 'over90Paise'],
] as const)('an invoice of %s counts as %s on 20 November 2026', ([issuedOn, bucket]) => {
  const none = { upTo30Paise: 0, upTo60Paise: 0, upTo90Paise: 0, over90Paise: 0 }
  expect(ageingOf([{ issuedOn, duePaise: 70 }], '2026-11-20')).toEqual({ ...none, [bucket]: 70 })
})
