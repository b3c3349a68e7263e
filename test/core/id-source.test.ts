// Ids made in bulk: of the right version, never twice, each after the one before.
import { expect, test } from 'vitest'
import { createIdSource } from '../../src/main/core/id-source.ts'
import { idField } from '../../src/shared/records/fields.ts'

test('ids carry the time and the version', () => {
  const newId = createIdSource(() => Date.UTC(2026, 10, 21))
  const id = newId()
  expect(idField.safeParse(id).success).toBe(true)
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 10, 21))
  expect(id[14]).toBe('7')
  expect('89ab').toContain(id[19])
})

test('many ids of one millisecond are all different and in order', () => {
  const newId = createIdSource(() => 1_800_000_000_000)
  const ids = Array.from({ length: 5000 }, newId)
  expect(new Set(ids).size).toBe(5000)
  expect(ids.toSorted()).toEqual(ids)
})

test('a clock that steps back does not take the order with it', () => {
  const times = [2000, 1000, 1500, 3000]
  const newId = createIdSource(() => times.shift() ?? 0)
  const ids = [newId(), newId(), newId(), newId()]
  expect(ids.toSorted()).toEqual(ids)
})
