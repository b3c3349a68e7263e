// How often a PIN may be tried, and which are too easy.
import { expect, test } from 'vitest'
import { afterWrongPin, isEasyPin, noTries, triesLeft } from '../../../src/shared/domain/people/pin-rules.ts'

test('after five wrong tries each further one doubles the wait, up to a quarter of an hour', () => {
  const waits: number[] = []
  for (let tries = noTries; waits.length < 11; ) {
    tries = afterWrongPin(tries, 1_000)
    waits.push(tries.lockedUntilMs === 0 ? 0 : (tries.lockedUntilMs - 1_000) / 60_000)
  }
  expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 15, 15, 15])
})

test('tries left count down to the wait', () => {
  expect(triesLeft(noTries)).toBe(5)
  expect(triesLeft({ failures: 4, lockedUntilMs: 0 })).toBe(1)
  expect(triesLeft({ failures: 9, lockedUntilMs: 1 })).toBe(0)
})

test.for([
  ['1111', true],
  ['1234', true],
  ['9876', true],
  ['1357', false],
  ['1212', false],
  ['8204', false],
] as const)('PIN %s: too easy is %s', ([pin, isEasy]) => {
  expect(isEasyPin(pin)).toBe(isEasy)
})
