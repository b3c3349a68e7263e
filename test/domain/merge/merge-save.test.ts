// Edits of one record from several counters become one record, the same everywhere.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type MergedRecord,
  mergeSave,
  nextStamp,
  noRecord,
  type RecordSave,
} from '../../../src/shared/domain/merge/merge-save.ts'

const save = (stamp: number, entryId: string, fields: Record<string, unknown>): RecordSave => ({
  stamp,
  entryId,
  fields,
})
const merged = (saves: readonly RecordSave[]): MergedRecord => saves.reduce(mergeSave, noRecord)

test('two counters change different fields: both changes stay', () => {
  const [price, name] = [save(2_000, 'b', { pricePaise: 4_500 }), save(1_500, 'c', { name: 'Lux' })]
  const first = save(1_000, 'a', { name: 'Soap', pricePaise: 4_000, code: 'S1' })
  expect(merged([first, price, name]).fields).toEqual({ name: 'Lux', pricePaise: 4_500, code: 'S1' })
})

test('two counters change the same field: the later one stays, whoever is heard first', () => {
  const [early, late] = [save(1_000, 'z', { name: 'Early' }), save(2_000, 'a', { name: 'Late' })]
  expect(merged([early, late]).fields).toEqual({ name: 'Late' })
  expect(merged([late, early]).fields).toEqual({ name: 'Late' })
})

test('at the same stamp the greater entry id decides', () => {
  const [one, other] = [save(1_000, 'a', { name: 'One' }), save(1_000, 'b', { name: 'Other' })]
  expect(merged([one, other]).fields).toEqual({ name: 'Other' })
  expect(merged([other, one]).fields).toEqual({ name: 'Other' })
})

test('who saw a record from a clock days ahead and changes it is later all the same', () => {
  const ahead = save(9_000_000, 'a', { name: 'Ahead' })
  const stamp = nextStamp(merged([ahead]), 1_000)
  expect(stamp).toBe(9_000_001)
  expect(merged([save(stamp, '0', { name: 'After' }), ahead]).fields).toEqual({ name: 'After' })
})

test('a field named without a value changes nothing', () => {
  const first = save(1_000, 'a', { name: 'Soap' })
  expect(merged([first, save(2_000, 'b', { name: undefined })])).toEqual(merged([first]))
})

const anySave = fc.record({
  stamp: fc.integer({ min: 1, max: 5 }),
  entryId: fc.uuid(),
  fields: fc.dictionary(fc.constantFrom('name', 'code', 'unit'), fc.integer(), { minKeys: 1 }),
})

test('any saves in any order, some of them twice, make the same record', () => {
  fc.assert(
    fc.property(
      fc
        .uniqueArray(anySave, { selector: ({ entryId }) => entryId, maxLength: 8 })
        .chain(saves =>
          fc.tuple(
            fc.constant(saves),
            fc.shuffledSubarray(saves, { minLength: saves.length }),
            fc.shuffledSubarray(saves),
          ),
        ),
      ([saves, shuffled, again]) => {
        expect(merged([...shuffled, ...again])).toEqual(merged(saves))
      },
    ),
  )
})
