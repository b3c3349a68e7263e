// What stands in the way of a month's files, and where it is mended.
import { expect, test } from 'vitest'
import { createBlockerBook } from '../../../src/shared/domain/returns/blocker-book.ts'
import { documentFindings, shopFindings } from '../../../src/shared/domain/returns/find-blockers.ts'
import type { Invoice } from '../../../src/shared/records/invoice.ts'
import type { GstProfile } from '../../../src/shared/records/shop.ts'
import {
  type LineWords,
  madeCreditNote,
  madeInvoice,
  puneTraders,
  seller,
} from '../../support/returns/made-invoices.ts'

const small: GstProfile = { turnover: 'up_to_5_crore', hasEInvoices: false, eWayLimitPaise: null }
const large: GstProfile = { turnover: 'above_10_crore', hasEInvoices: true, eWayLimitPaise: null }
const known = new Set(['3401', '340111', '34011190', '998314', '34011'])

function found(document: Invoice, profile = small, words: { needsEWay?: boolean; daysAgo?: number } = {}): string[] {
  const facts = { profile, isHsnKnown: (hsn: string) => known.has(hsn), daysSince: () => words.daysAgo ?? 0 }
  return documentFindings(document, words.needsEWay ?? false, facts).map(
    ({ code, isNote, parts, place }) => `${code}${isNote ? ' (note)' : ''}: ${parts.join(', ')} → ${place.record}`,
  )
}
const sale = (line: LineWords, buyer: Invoice['buyer'] = puneTraders) => madeInvoice({ to: buyer, of: [line] })

test('a sale with everything the law asks blocks nothing', () => {
  expect(found(sale({ hsn: '3401' }))).toEqual([])
  expect(found(sale({ hsn: '340111' }), large, { needsEWay: true })).toEqual([])
  expect(shopFindings(seller)).toEqual([])
})

test.each<[string, LineWords, GstProfile, string[]]>([
  ['no code', { hsn: null }, small, ['hsn_missing: gstr1 → item']],
  ['no code, with e-invoices', { hsn: null }, large, ['hsn_missing: gstr1, eInvoices → item']],
  ['a code GSTN does not know', { hsn: '9999' }, small, ['hsn_unknown: gstr1 → item']],
  ['four digits where six are asked', { hsn: '3401' }, large, ['hsn_short: gstr1, eInvoices → item']],
  ['five digits on an e-invoice', { hsn: '34011' }, { ...small, hasEInvoices: true }, ['hsn_digits: eInvoices → item']],
  ['five digits without e-invoices', { hsn: '34011' }, small, []],
  ['a unit GSTN does not know', { uqc: 'XYZ' }, small, ['unit_unknown: gstr1 → item']],
  ['a service without a unit', { uqc: 'XYZ', hsn: '998314' }, small, []],
  ['a rate GSTN does not know', { taxRateBps: 1700 }, small, ['rate_unknown: gstr1 → item']],
])('to a registered buyer, %s', (_, line, profile, expected) => {
  expect(found(sale(line), profile)).toEqual(expected)
})

test('a small shop may leave the code out where the buyer is not registered; it is told', () => {
  expect(found(sale({ hsn: null }, null))).toEqual(['hsn_missing (note): gstr1 → item'])
  expect(found(sale({ hsn: null }, null), large)).toEqual(['hsn_missing: gstr1 → item'])
  expect(found(sale({ hsn: null }, null), small, { needsEWay: true })).toContain('hsn_missing: gstr1, eWayBills → item')
})

test('an e-invoice wants a name and a whole address of the buyer; a return does not', () => {
  const address = { line1: '4 Laxmi Road', line2: '', city: 'Pune', pin: '' }
  const invoice = sale({ hsn: '340111' }, { ...puneTraders, name: 'RK', address })
  expect(found(invoice, large)).toEqual(['buyer_address: eInvoices → customer', 'buyer_name: eInvoices → customer'])
  expect(found(invoice)).toEqual([])
})

test('goods that need an e-way bill need to know where they go', () => {
  expect(found(sale({}, null), small, { needsEWay: true })).toEqual(['buyer_address: eWayBills → invoice'])
})

test('an SEZ buyer has to be registered', () => {
  expect(found(sale({}, { ...puneTraders, gstin: null, isSez: true }))).toEqual(['sez_without_gstin: gstr1 → customer'])
})

test('above ten crore an invoice older than thirty days gets no number any more, which is only told', () => {
  expect(found(sale({ hsn: '340111' }), large, { daysAgo: 30 })).toEqual([])
  expect(found(sale({ hsn: '340111' }), large, { daysAgo: 31 })).toEqual(['irn_days_over (note): eInvoices → invoice'])
  expect(found(sale({ hsn: '340111' }), { ...large, turnover: 'up_to_10_crore' }, { daysAgo: 99 })).toEqual([])
})

test("a shop without a GSTIN or a whole address is told so in the shop's own place", () => {
  const bare = { ...seller, gstin: null, address: { ...seller.address, city: '' } }
  expect(shopFindings(bare).map(({ code, place }) => [code, place.record])).toEqual([
    ['gstin_missing', 'shop'],
    ['seller_address', 'shop'],
  ])
})

test('the same thing in several documents is one blocker, each document counted once', () => {
  const book = createBlockerBook()
  const facts = { profile: small, isHsnKnown: () => true, daysSince: () => 0 }
  for (const serial of [1, 2, 3]) {
    const invoice = madeInvoice({
      serial,
      to: puneTraders,
      of: [{ hsn: null }, { hsn: null }, { hsn: null, itemId: puneTraders.customerId }],
    })
    book.add(documentFindings(invoice, false, facts), {
      record: 'invoice',
      id: invoice.id,
      number: invoice.number,
    })
  }
  const note = madeCreditNote(madeInvoice({ to: puneTraders, of: [{ hsn: null }] }))
  book.add(documentFindings(note, false, facts), {
    record: 'creditNote',
    id: note.id,
    number: note.number,
  })
  book.add(shopFindings({ ...seller, gstin: null }), null)
  const [shop, hsn, ...more] = book.finish()
  expect(shop).toMatchObject({ code: 'gstin_missing', documentCount: 0, placeCount: 1 })
  expect(hsn).toMatchObject({ code: 'hsn_missing', documentCount: 4, placeCount: 3, parts: ['gstr1'] })
  expect(hsn?.places.map(({ documentCount }) => documentCount)).toEqual([4, 3, 3])
  expect(hsn?.places[0]?.documents.at(-1)).toMatchObject({ record: 'creditNote', number: 'A1C/26-27/00001' })
  expect(more).toEqual([])
})

test('a credit note says when its tax can be taken off no more, at its own place', () => {
  const facts = { profile: large, isHsnKnown: () => true, daysSince: () => 0 }
  const invoice = madeInvoice({ to: puneTraders, of: [{ hsn: '340111' }] })
  const noteMadeOn = (issuedOn: string) => ({ ...madeCreditNote(invoice), issuedOn })
  const findingsOf = (issuedOn: string) =>
    documentFindings(noteMadeOn(issuedOn), false, facts).map(({ code, isNote, place }) => [code, isNote, place.record])
  expect(findingsOf('2027-10-31')).toEqual([])
  expect(findingsOf('2027-11-01')).toEqual([['note_tax_ends', true, 'creditNote']])
  expect(findingsOf('2027-12-01')).toEqual([['note_tax_over', true, 'creditNote']])
})
