// The shop's month in the books: every voucher is in balance, and the accounts hold what the ledger holds.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDayBook } from '../../../src/shared/domain/tally/day-book.ts'
import { sumOfVoucher, type Voucher } from '../../../src/shared/domain/tally/voucher.ts'
import {
  creditNoteVoucher,
  receiptAfterSale,
  receiptWithSale,
  refundVoucher,
  salesVoucher,
} from '../../../src/shared/domain/tally/vouchers-of-documents.ts'
import type { Invoice } from '../../../src/shared/records/invoice.ts'
import {
  anyInvoice,
  idOf,
  madeCreditNote,
  madeInvoice,
  madePayment,
  puneTraders,
} from '../../support/returns/made-invoices.ts'

function accountsOf(vouchers: Iterable<Voucher>): Record<string, number> {
  const sums: Record<string, number> = {}
  const add = (ledger: string, paise: number) => {
    sums[ledger] = (sums[ledger] ?? 0) + paise
  }
  for (const { goods, ledgers } of vouchers) {
    for (const { ledger, creditPaise } of ledgers) add(ledger, creditPaise)
    for (const { creditPaise } of goods) add('sales', creditPaise)
  }
  return sums
}

function vouchersOf(invoice: Invoice): Voucher[] {
  const [first, second] = [Math.floor(invoice.totalPaise / 3), invoice.totalPaise - Math.floor(invoice.totalPaise / 3)]
  const payments = [madePayment(invoice, 'cash', first, 1), madePayment(invoice, 'upi', second, 2)]
  return [salesVoucher(invoice), receiptWithSale(invoice, payments)]
}

test('a sale is booked to its buyer, the sales of its rate, the taxes and the round-off', () => {
  const invoice = madeInvoice({ to: puneTraders, of: [{ unitPricePaise: 11_830 }] })
  expect(salesVoucher(invoice)).toMatchObject({
    type: 'Sales',
    number: 'A1/26-27/00001',
    party: 'Pune Traders (9822012345)',
    goods: [{ stockItem: 'Lux Soap', creditPaise: 10_026, tradeLedger: 'Sales 18%' }],
    ledgers: [
      { ledger: 'Pune Traders (9822012345)', creditPaise: -11_800, bill: { name: 'A1/26-27/00001', type: 'New Ref' } },
      { ledger: 'Output CGST', creditPaise: 902 },
      { ledger: 'Output SGST', creditPaise: 902 },
      { ledger: 'Round off', creditPaise: -30 },
    ],
  })
})

test('money later settles the bill it is for, on the day in India on which it came', () => {
  const invoice = madeInvoice({ to: puneTraders })
  const payment = {
    ...madePayment(invoice, 'bank', 5_000),
    receiptNumber: 'A1R/26-27/00007',
    receivedAt: '2026-11-30T19:00:00.000Z',
  }
  expect(receiptAfterSale(payment, puneTraders, invoice.number)).toMatchObject({
    type: 'Receipt',
    number: 'A1R/26-27/00007',
    date: '2026-12-01',
    ledgers: [
      { ledger: 'Pune Traders (9822012345)', creditPaise: 5_000, bill: { name: 'A1/26-27/00001', type: 'Agst Ref' } },
      { ledger: 'Bank transfers received', creditPaise: -5_000 },
    ],
  })
})

test('every voucher is in balance to the paisa', () => {
  fc.assert(
    fc.property(anyInvoice, invoice => {
      const note = madeCreditNote(invoice)
      const refunds = [{ id: idOf(1), tender: 'cash' as const, amountPaise: note.totalPaise, note: '' }]
      const all = [...vouchersOf(invoice), creditNoteVoucher(note), refundVoucher(note, refunds)]
      for (const voucher of all) expect(sumOfVoucher(voucher)).toBe(0)
    }),
  )
})

test('a sale, its money, and all of it back leave every account at nothing', () => {
  fc.assert(
    fc.property(anyInvoice, invoice => {
      const note = madeCreditNote(invoice)
      const money = { id: idOf(1), tender: 'cash' as const, amountPaise: note.totalPaise, note: '' }
      const paid = receiptWithSale(invoice, [madePayment(invoice, 'cash', invoice.totalPaise)])
      const accounts = accountsOf([salesVoucher(invoice), paid, creditNoteVoucher(note), refundVoucher(note, [money])])
      expect(Object.values(accounts).every(paise => paise === 0)).toBe(true)
    }),
  )
})

test('walk-in sales of a day are one voucher that names its first and last bill', () => {
  const book = createDayBook()
  for (const serial of [12, 13, 14]) book.add(salesVoucher(madeInvoice({ serial })), 'A1')
  book.add(salesVoucher(madeInvoice({ serial: 15, issuedOn: '2026-11-21' })), 'A1')
  const [first, second, ...more] = [...book.finish()]
  expect(first).toMatchObject({
    number: 'A1/2026-11-20/27',
    narration: 'A1/26-27/00012 to A1/26-27/00014: 3',
    goods: [{ stockItem: 'Lux Soap', quantityThousandths: 3000, creditPaise: 30_000 }],
    ledgers: [{ ledger: 'Walk-in customers', creditPaise: -35_400 }, { creditPaise: 2_700 }, { creditPaise: 2_700 }],
  })
  expect(second).toMatchObject({ date: '2026-11-21' })
  expect(more).toEqual([])
})

test('the book of a day holds the same as its vouchers one by one, in balance', () => {
  fc.assert(
    fc.property(fc.array(anyInvoice, { maxLength: 8 }), invoices => {
      const single = invoices.map(invoice => ({ ...invoice, buyer: null })).flatMap(vouchersOf)
      const book = createDayBook()
      for (const voucher of single) book.add(voucher, 'A1')
      const joined = [...book.finish()]
      for (const voucher of joined) expect(sumOfVoucher(voucher)).toBe(0)
      const nonZero = (accounts: Record<string, number>) =>
        Object.entries(accounts)
          .filter(([, paise]) => paise !== 0)
          .sort()
      expect(nonZero(accountsOf(joined))).toEqual(nonZero(accountsOf(single)))
    }),
  )
})
