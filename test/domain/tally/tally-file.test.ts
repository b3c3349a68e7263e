// The file for Tally: well-formed XML, debits below zero, nothing named in a voucher that the masters do not make.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMasters } from '../../../src/shared/domain/tally/masters.ts'
import { tallyAmount, tallyFile, voucherXml } from '../../../src/shared/domain/tally/tally-file.ts'
import type { Voucher } from '../../../src/shared/domain/tally/voucher.ts'
import { receiptWithSale, salesVoucher } from '../../../src/shared/domain/tally/vouchers-of-documents.ts'
import type { Invoice } from '../../../src/shared/records/invoice.ts'
import { anyInvoice, madeInvoice, madePayment, puneTraders } from '../../support/returns/made-invoices.ts'
import { childrenNamed, parseXml, type Tag, tagsNamed, textOf } from '../../support/returns/parse-xml.ts'

const stateNameOf = (code: string) => `State ${code}`

function vouchersFile(vouchers: readonly Voucher[]): Tag {
  const messages = vouchers.map(voucher => voucherXml(voucher, stateNameOf))
  return parseXml([...tallyFile('Vouchers', messages)].join(''))
}

function mastersFile(invoices: readonly Invoice[], vouchers: readonly Voucher[]): Tag {
  const masters = createMasters(stateNameOf)
  for (const { buyer, lines } of invoices) masters.addDocument(buyer, lines)
  for (const voucher of vouchers) masters.addVoucher(voucher)
  return parseXml([...tallyFile('All Masters', masters.finish())].join(''))
}

test('amounts have two places and their sign', () => {
  expect([0, 5, -5, 11_800, -1_234_567].map(tallyAmount)).toEqual(['0.00', '0.05', '-0.05', '118.00', '-12345.67'])
})

test('a sale is an invoice of goods: the party debited, goods and taxes credited', () => {
  const file = vouchersFile([salesVoucher(madeInvoice({ to: puneTraders, of: [{ quantityThousandths: 2500 }] }))])
  const [voucher] = tagsNamed(file, 'VOUCHER') as [Tag]
  expect(voucher.attributes).toMatchObject({ VCHTYPE: 'Sales', ACTION: 'Create' })
  expect(textOf(voucher, 'DATE')).toBe('20261120')
  expect(textOf(voucher, 'ISINVOICE')).toBe('Yes')
  expect(textOf(voucher, 'PLACEOFSUPPLY')).toBe('State 27')
  const [goods] = childrenNamed(voucher, 'ALLINVENTORYENTRIES.LIST') as [Tag]
  expect([textOf(goods, 'STOCKITEMNAME'), textOf(goods, 'ACTUALQTY'), textOf(goods, 'AMOUNT')]).toEqual([
    'Lux Soap',
    ' 2.5 NOS',
    '250.00',
  ])
  const ledgers = childrenNamed(voucher, 'LEDGERENTRIES.LIST')
  expect(ledgers.map(entry => ['LEDGERNAME', 'ISDEEMEDPOSITIVE', 'AMOUNT'].map(name => textOf(entry, name)))).toEqual([
    ['Pune Traders (9822012345)', 'Yes', '-295.00'],
    ['Output CGST', 'No', '22.50'],
    ['Output SGST', 'No', '22.50'],
  ])
  const [bill] = tagsNamed(voucher, 'BILLALLOCATIONS.LIST') as [Tag]
  expect([textOf(bill, 'NAME'), textOf(bill, 'BILLTYPE')]).toEqual(['A1/26-27/00001', 'New Ref'])
})

test('money is a voucher of accounts alone', () => {
  const invoice = madeInvoice({ to: puneTraders })
  const [voucher] = tagsNamed(
    vouchersFile([receiptWithSale(invoice, [madePayment(invoice, 'upi', 11_800)])]),
    'VOUCHER',
  ) as [Tag]
  expect(textOf(voucher, 'ISINVOICE')).toBe('No')
  expect(childrenNamed(voucher, 'ALLLEDGERENTRIES.LIST').map(entry => textOf(entry, 'AMOUNT'))).toEqual([
    '118.00',
    '-118.00',
  ])
})

test('whatever names hold, the file is well-formed and its amounts add up to nothing in each voucher', () => {
  fc.assert(
    fc.property(anyInvoice, fc.string({ unit: 'binary', maxLength: 30 }), (invoice, name) => {
      const buyer = { ...puneTraders, name: `<&"${name}` }
      const lines = invoice.lines.map(line => ({ ...line, name: `${line.name}${name}` }))
      const file = vouchersFile([salesVoucher({ ...invoice, buyer, lines })])
      const amounts = tagsNamed(file, 'VOUCHER')
        .flatMap(({ children }) => children)
        .filter(({ name: tag }) => tag.endsWith('ENTRIES.LIST'))
        .map(entry => Math.round(Number(textOf(entry, 'AMOUNT')) * 100))
      expect(amounts.reduce((sum, paise) => sum + paise, 0)).toBe(0)
    }),
  )
})

test('everything a voucher names is among the masters: accounts, parties, goods and their units', () => {
  fc.assert(
    fc.property(fc.array(anyInvoice, { minLength: 1, maxLength: 5 }), invoices => {
      const vouchers = invoices.flatMap(invoice => [
        salesVoucher(invoice),
        receiptWithSale(invoice, [madePayment(invoice, 'cash', invoice.totalPaise)]),
      ])
      const masters = mastersFile(invoices, vouchers)
      const named = (tag: string) => new Set(tagsNamed(masters, tag).map(({ attributes }) => attributes.NAME))
      const [ledgers, goods, units] = [named('LEDGER'), named('STOCKITEM'), named('UNIT')]
      const file = vouchersFile(vouchers)
      for (const { text } of tagsNamed(file, 'LEDGERNAME')) expect(ledgers).toContain(text)
      for (const { text } of tagsNamed(file, 'PARTYLEDGERNAME')) expect(ledgers).toContain(text)
      for (const { text } of tagsNamed(file, 'STOCKITEMNAME')) expect(goods).toContain(text)
      for (const { text } of tagsNamed(masters, 'BASEUNITS')) expect(units).toContain(text)
    }),
  )
})

test('a registered party stands with its GSTIN, state and address', () => {
  const masters = mastersFile([madeInvoice({ to: puneTraders })], [])
  const party = tagsNamed(masters, 'LEDGER').find(({ attributes }) => attributes.NAME?.startsWith('Pune')) as Tag
  expect(['PARENT', 'PARTYGSTIN', 'LEDSTATENAME', 'PINCODE'].map(name => textOf(party, name))).toEqual([
    'Sundry Debtors',
    '27AAACR5055K1Z7',
    'State 27',
    '411030',
  ])
  expect(tagsNamed(party, 'ADDRESS').map(({ text }) => text)).toEqual(['4 Laxmi Road', 'Second floor', 'Pune'])
})
