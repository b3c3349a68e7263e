// Ids as text: UUIDs in small letters, so that two writings of one id can be compared as they are.
import { expect, test } from 'vitest'
import { isId } from '../../../src/shared/kernel/id.ts'

test.each([
  ['0191f92b-c930-7482-a1b8-870ee3a6c7c2', true],
  ['00000000-0000-0000-0000-000000000000', true],
  ['0191F92B-C930-7482-A1B8-870EE3A6C7C2', false],
  ['0191f92bc9307482a1b8870ee3a6c7c2', false],
  ['0191f92b-c930-7482-a1b8-870ee3a6c7c', false],
  ['{0191f92b-c930-7482-a1b8-870ee3a6c7c2}', false],
  ['0191f92b-c930-7482-a1b8-870ee3a6c7g2', false],
  ['', false],
])('%o is an id: %o', (text, expected) => {
  expect(isId(text)).toBe(expected)
})
