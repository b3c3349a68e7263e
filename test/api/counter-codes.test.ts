// Codes of counters in the first life of a database and in others.
import { expect, test } from 'vitest'
import { freeCloudCode, freeCode } from '../../src/api/operations/counter-codes.ts'

const known = (life: number, ...codes: string[]) => codes.map(code => ({ code, life }))

test('the first life counts on from A1, and leaves P1 to the phones', () => {
  expect(freeCode(known(0, 'A1', 'A3'), 0)).toBe('A2')
  const all = [...'ABCDEFGHIJKLMNOQRSTUVWXYZ'].flatMap(letter => [...'123456789'].map(digit => letter + digit))
  expect(freeCode(known(0, ...all), 0)).toBe('P2')
  const more = [...'23456789'].map(digit => `P${digit}`)
  expect(freeCode(known(0, ...all, ...more), 0)).toBeUndefined()
  expect(freeCloudCode(known(0, 'A1'), 0)).toBe('P1')
})

test.each([1, 7, 23, 24, 1_000_003, 268_435_456])('life %i takes a letter of its own and counts on there', life => {
  const before = known(0, 'A1', 'A2', 'P1')
  const first = freeCode(before, life) ?? ''
  expect(first).toMatch(/^[B-OQ-Z]1$/)
  expect(freeCode([...before, ...known(life, first)], life)).toBe(`${first[0]}2`)
  expect(freeCode([...before, ...known(-1, first)], life)?.[0]).not.toBe(first[0])
  expect(freeCloudCode(before, life)).toMatch(/^P[2-9]$/)
  const taken = freeCloudCode(before, life) ?? ''
  expect(freeCloudCode([...before, ...known(0, taken)], life)).not.toBe(taken)
})
