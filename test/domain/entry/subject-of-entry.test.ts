// What an entry is about, for a person who is to look at it.
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { subjectOfEntry } from '../../../src/shared/domain/entry/subject-of-entry.ts'

const [id, entryId] = [v7(), v7()]

test('a save is about its record, by its name where it says one', () => {
  expect(subjectOfEntry('customer.saved', { id, fields: { name: 'Meena' } }, entryId)).toEqual({
    ...{ record: 'customer', id, label: 'Meena' },
  })
  expect(subjectOfEntry('items.saved', { items: [{ id, fields: { pricePaise: 100 } }] }, entryId)).toEqual({
    ...{ record: 'item', id, label: '' },
  })
})

test('a shift is its first entry; what took a bill back is about the bill', () => {
  expect(subjectOfEntry('shift.opened', { floatPaise: 0 }, entryId)).toMatchObject({ record: 'shift', id: entryId })
  const voided = { invoiceId: id, customerId: null, refunds: [], stock: [], reason: '', voidedOn: '2026-11-21' }
  expect(subjectOfEntry('invoice.voided', voided as never, entryId)).toMatchObject({ record: 'invoice', id })
})

test('what has no page of its own leads nowhere', () => {
  expect(subjectOfEntry('rights.saved', { rights: {} }, entryId)).toBeNull()
})
