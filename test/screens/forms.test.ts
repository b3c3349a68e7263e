// What people write into forms, read or refused field by field.
import { expect, test } from 'vitest'
import { customerDraftFrom, readCustomerDraft, withGstin } from '../../src/renderer/parts/customer/customer-draft.ts'
import { mailLink, whatsAppLink } from '../../src/renderer/parts/document/share-links.ts'
import { changedFields, draftOf, emptyItemDraft, readItemDraft } from '../../src/renderer/parts/item/item-draft.ts'
import { emptyShopDraft, readShopDraft, withShopGstin } from '../../src/renderer/parts/shop/shop-draft.ts'
import { setUpInput } from '../../src/renderer/screens/first-run/set-up-input.ts'
import { daysOf, emptyInvoicesFilter, type Period } from '../../src/renderer/screens/invoices/invoices-filter.ts'
import type { ItemView } from '../../src/shared/records/item.ts'

test('an item is read with the unit’s code and decimals, and given back as it was', () => {
  const draft = emptyItemDraft({
    name: ' Toor dal ',
    price: '1,480.50',
    unit: 'kg',
    mrp: '',
    hsn: '0713',
    openingStock: '12.5',
  })
  const read = readItemDraft({ ...draft, rates: [{ fromOn: '2017-07-01', percent: '5' }] })
  expect(read).toMatchObject({
    ok: true,
    fields: { name: 'Toor dal', pricePaise: 1_480_50, mrpPaise: null, uqc: 'KGS', decimals: 3, hsn: '0713' },
    openingStockThousandths: 12_500,
  })
  if (!read.ok) return
  const view: ItemView = {
    ...read.fields,
    id: 'x',
    updatedAt: '',
    groupName: null,
    taxRateBps: 500,
    onHandThousandths: 0,
  }
  const again = readItemDraft(draftOf(view))
  expect(again.ok && changedFields(view, again.fields)).toEqual({})
  expect(again.ok && changedFields(view, { ...again.fields, pricePaise: 1 })).toEqual({ pricePaise: 1 })
})

test('every field of an item that cannot be read says so', () => {
  const draft = emptyItemDraft({
    name: ' ',
    price: 'abc',
    mrp: '1.234',
    unit: '',
    code: 'a b',
    hsn: '12',
    lowStock: 'x',
  })
  expect(readItemDraft({ ...draft, rates: [{ fromOn: '', percent: '5' }] })).toEqual({
    ok: false,
    problems: {
      name: 'required',
      price: 'amount',
      mrp: 'amount',
      unit: 'unit',
      code: 'code',
      hsn: 'hsn',
      lowStock: 'quantity',
      rates: 'percent',
    },
  })
})

test.each([
  ['9876543210', { name: '', phone: '9876543210' }],
  ['98765 43210', { name: '', phone: '9876543210' }],
  ['+919876543210', { name: '', phone: '+919876543210' }],
  ['Ravi Kumar', { name: 'Ravi Kumar', phone: '' }],
  ['ரவி', { name: 'ரவி', phone: '' }],
])('what was typed in the box begins the customer: %j', (text, expected) => {
  expect(customerDraftFrom(text)).toMatchObject(expected)
})

test('a customer’s GSTIN names his state, a wrong one is told', () => {
  const draft = withGstin({ ...customerDraftFrom('Bengaluru Stores') }, ' 29aagcb7383j1z4 ')
  expect(draft).toMatchObject({ gstin: '29AAGCB7383J1Z4', stateCode: '29' })
  expect(readCustomerDraft(draft)).toMatchObject({ ok: true, fields: { gstin: '29AAGCB7383J1Z4', phone: null } })
  expect(readCustomerDraft({ ...draft, gstin: '29AAGCB7383J1Z5', phone: '123', pin: '12' })).toEqual({
    ok: false,
    problems: { gstin: 'CHECKSUM', phone: 'phone', pin: 'pin' },
  })
})

test('a shop needs a name, a state and, registered, a right GSTIN', () => {
  expect(readShopDraft(emptyShopDraft)).toEqual({
    ok: false,
    problems: { name: 'required', gstin: 'gstinMissing', stateCode: 'required' },
  })
  const draft = withShopGstin({ ...emptyShopDraft, name: 'Asha' }, '27AAPFU0939F1ZV')
  const read = readShopDraft({ ...draft, upiId: 'asha@okbank' })
  expect(read).toMatchObject({ ok: true, fields: { stateCode: '27', gstin: '27AAPFU0939F1ZV' } })
  expect(readShopDraft({ ...draft, scheme: 'unregistered' })).toMatchObject({ ok: true, fields: { gstin: null } })
  expect(readShopDraft({ ...draft, upiId: 'asha' })).toEqual({ ok: false, problems: { upiId: 'upi' } })
  if (!read.ok) return
  const ids = { branch: 'b', counter: 'c' }
  expect(setUpInput(read.fields, { branch: 'Main', code: 'A1', cashier: 'Asha' }, ids)).toMatchObject({
    branch: { id: 'b', name: 'Main' },
    counter: { id: 'c', code: 'A1' },
    fields: { roundsToRupee: true, dueDays: 30 },
  })
  expect(setUpInput(read.fields, { branch: 'Main', code: '0', cashier: 'Asha' }, ids)).toBeNull()
})

const periods: [Period, string, string | null, string | null][] = [
  ['today', '2026-11-20', '2026-11-20', '2026-11-20'],
  ['yesterday', '2026-03-01', '2026-02-28', '2026-02-28'],
  ['week', '2026-11-20', '2026-11-14', '2026-11-20'],
  ['month', '2026-11-20', '2026-11-01', '2026-11-20'],
  ['lastMonth', '2027-01-10', '2026-12-01', '2026-12-31'],
  ['year', '2027-03-31', '2026-04-01', '2027-03-31'],
  ['year', '2027-04-01', '2027-04-01', '2027-04-01'],
  ['all', '2026-11-20', null, null],
]
test.each(periods)('the period %s on %s is %s to %s', (period, today, fromOn, toOn) => {
  expect(daysOf({ ...emptyInvoicesFilter, period }, today)).toEqual({ fromOn, toOn })
})

test('a bill is shared in words that survive a link', () => {
  expect(mailLink('Asha & Co: bill A1/1', 'Total ₹1\nDue')).toBe(
    'mailto:?subject=Asha%20%26%20Co%3A%20bill%20A1%2F1&body=Total%20%E2%82%B91%0ADue',
  )
  expect(whatsAppLink('98765 43210', 'hi')).toBe('https://wa.me/919876543210?text=hi')
  expect(whatsAppLink(null, 'hi')).toBe('https://wa.me/?text=hi')
})

test('opening stock has the batch that is named, where the item tracks batches', () => {
  const packed = {
    name: 'Milk',
    price: '30',
    mrp: '32',
    openingStock: '12',
    openingBatch: ' B1 ',
    openingExpiresOn: '2027-01-31',
  }
  expect(readItemDraft(emptyItemDraft({ ...packed, tracksBatches: true }))).toMatchObject({
    openingStockThousandths: 12_000,
    openingBatch: { code: 'B1', expiresOn: '2027-01-31', mrpPaise: 3_200 },
  })
  expect(readItemDraft(emptyItemDraft(packed))).not.toHaveProperty('openingBatch')
})
