// Takes one payment against several invoices of a customer, or as an advance.

import type { Account, TakeAccountPayment } from '../../../shared/contract/counter/account-calls.ts'
import { allocateOldestFirst, checkAllocations } from '../../../shared/domain/customer/allocate-money.ts'
import { nextDocumentNumber } from '../../../shared/domain/invoice/document-type.ts'
import { splitTenders } from '../../../shared/domain/till/split-tenders.ts'
import { present } from '../../../shared/kernel/assert.ts'
import { dayInIndia, instantOf } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { EntryBody } from '../../../shared/records/entry.ts'
import type { Allocation, Payment } from '../../../shared/records/payment.ts'
import { timeToPost } from '../../ledger/chain/post-entry.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { transact } from '../../ledger/transact.ts'
import { readAccount, requireCustomer } from '../account-state.ts'
import type { Deps } from '../deps.ts'
import { kickDrawerForCash } from '../kick-drawer.ts'
import { refuseCashOverDay } from '../refuse-cash-over-day.ts'
import { requireShiftIfWanted } from '../shift-state.ts'
import { requireShop, stateShop } from '../shop-state.ts'

interface Taken {
  readonly payment: Payment
  readonly allocations: Allocation[]
  readonly account: Account
}

export function takePaymentAccount(deps: Deps, input: TakeAccountPayment): Taken {
  const { ledger, clock, session } = deps
  const taken = transact(ledger, tx => {
    const { customerId, amountPaise, tender } = input
    const takenBody = takenBefore(tx.rows, input)
    if (takenBody !== undefined) return takenOf(tx.rows, takenBody, customerId, dayInIndia(clock.nowMs()))
    requireCustomer(tx.rows, customerId)
    const { shop, poster, counterCode } = requireShop(tx.rows, session)
    requireShiftIfWanted(tx.rows, shop, poster.counterNo)
    const atMs = timeToPost(tx.rows, clock, poster.counterNo)
    const unpaid = tx.rows.statements.unpaidOf(customerId)
    const allocations = [...(input.allocations ?? allocateOldestFirst(amountPaise, unpaid))]
    checkAllocations(amountPaise, allocations, unpaid)
    const changePaise = changeOf(input)
    const payment: Payment = {
      id: input.id,
      invoiceId: null,
      customerId,
      tender,
      amountPaise,
      givenPaise: amountPaise + changePaise,
      changePaise,
      note: input.note,
      receiptNumber: nextDocumentNumber(counterCode, 'receipt', dayInIndia(atMs), tx.rows.payments.nextReceiptSerial)
        .number,
      receivedAt: instantOf(atMs),
      receivedBy: poster.by,
    }
    if (tender === 'cash') refuseCashOverDay(ledger, customerId, amountPaise, atMs)
    const body = { payment, allocations }
    stateShop(tx, deps, poster, atMs)
    tx.post(poster, { id: input.id, kind: 'payment.taken', body }, atMs)
    tx.changed('payment', input.id)
    tx.changed('customer', customerId)
    for (const { invoiceId } of allocations) tx.changed('invoice', invoiceId)
    return takenOf(tx.rows, body, customerId, dayInIndia(atMs))
  })
  kickDrawerForCash(deps, { id: input.id, tenders: [input.tender] })
  return taken
}

type Body = EntryBody<'payment.taken'>

function takenOf(rows: LedgerRows, { payment, allocations = [] }: Body, customerId: string, today: string): Taken {
  return { payment, allocations, account: readAccount(rows, customerId, today) }
}

/** The same id again is the same payment; of another sum, or another customer's, it is not. */
function takenBefore(rows: LedgerRows, input: TakeAccountPayment): Body | undefined {
  const seq = rows.entries.seqOfId(input.id)
  if (seq === undefined) return undefined
  const entry = present(rows.entries.bySeq(seq), `entry ${seq}`)
  if (entry.kind !== 'payment.taken') throw new Refusal('entry_conflict')
  const body = JSON.parse(entry.body) as Body
  const { customerId, amountPaise, receiptNumber } = body.payment
  if (customerId !== input.customerId || amountPaise !== input.amountPaise)
    throw new Refusal('entry_conflict', { number: receiptNumber, amountPaise })
  return body
}

/** Change only in cash, and the law's limit of cash at once, as at a sale. */
function changeOf({ amountPaise, givenPaise = amountPaise, tender }: TakeAccountPayment): number {
  const [split] = splitTenders(amountPaise, [{ tender, givenPaise }], { onCredit: false, hasCustomer: true })
  return present(split, 'tender').changePaise
}
