// What customers owed before Galla, and what was taken for it since.

import { idOfBlob } from '../../statements/id-blob.ts'
import { rowsIn, within } from '../facts.ts'
import { columnsOf, sheet } from '../sheet.ts'

interface OpeningRow {
  readonly id: Buffer
  readonly atMs: number
  readonly by: string
  readonly customerId: Buffer
  readonly customer: string
  readonly reference: string
  readonly billedOn: string
  readonly dueOn: string
  readonly amountPaise: number
  readonly duePaise: number
  readonly reversedAtMs: number | null
}
interface PartRow {
  readonly atMs: number
  readonly by: string
  readonly receipt: string | null
  readonly openingId: Buffer
  readonly customerId: Buffer
  readonly customer: string
  readonly reference: string
  readonly amountPaise: number
}

const opening = columnsOf<OpeningRow>()
const part = columnsOf<PartRow>()

export const openingsSheet = sheet<OpeningRow>({
  file: 'openings.csv',
  about: 'What customers owed, or had paid ahead, before Galla: dues of their accounts that no invoice stands behind.',
  carries: ['customer_opening', 'customer_opening_balance', 'customer_opening_reversal'],
  columns: [
    opening.time('time', 'When it was posted', row => row.atMs),
    opening.id('customer_id', 'Id of the customer', row => idOfBlob(row.customerId)),
    opening.text('customer', 'Name of the customer', row => row.customer),
    opening.text('bill', 'Number of the old bill', row => row.reference),
    opening.text('billed_on', 'Day of the old bill', row => row.billedOn),
    opening.text('due_on', 'Day it was due', row => row.dueOn),
    opening.money('amount', 'What he owed; below zero what he had paid ahead', row => row.amountPaise),
    opening.money('due', 'What he still owes of it', row => row.duePaise),
    opening.time('reversed', 'When it was taken back', row => row.reversedAtMs),
    opening.text('by', 'Who', row => row.by),
    opening.id('opening_id', 'Id of the opening, and of its entry', row => idOfBlob(row.id)),
  ],
  read: source =>
    rowsIn<OpeningRow>(
      source,
      `select e.id, e.at_ms as atMs, e.by, k.id as customerId, k.name as customer, o.reference, o.billed_on as billedOn,
         o.due_on as dueOn, o.amount_paise as amountPaise, coalesce(b.due_paise, 0) as duePaise, f.at_ms as reversedAtMs
       from customer_opening o cross join entry e on e.seq = o.seq join customer k on k.customer_no = o.customer_no
         left join customer_opening_balance b on b.opening_seq = o.seq
         left join customer_opening_reversal x on x.opening_seq = o.seq left join entry f on f.seq = x.seq
       where ${within('e.at_ms')} order by o.seq`,
    ),
})

export const openingAllocationsSheet = sheet<PartRow>({
  file: 'opening-allocations.csv',
  about: 'Which part of a customer’s money on account was set against which opening.',
  carries: ['customer_opening_allocation'],
  columns: [
    part.time('time', 'When', row => row.atMs),
    part.text('receipt', 'Receipt of the money; empty: money that was on the account already', row => row.receipt),
    part.id('customer_id', 'Id of the customer', row => idOfBlob(row.customerId)),
    part.text('customer', 'Name of the customer', row => row.customer),
    part.text('bill', 'Number of the old bill it pays', row => row.reference),
    part.money('amount', 'The part', row => row.amountPaise),
    part.text('by', 'Who', row => row.by),
    part.id('opening_id', 'Id of the opening', row => idOfBlob(row.openingId)),
  ],
  read: source =>
    rowsIn<PartRow>(
      source,
      `select e.at_ms as atMs, e.by, e.body ->> '$.payment.receiptNumber' as receipt, oe.id as openingId,
         k.id as customerId, k.name as customer, o.reference, a.amount_paise as amountPaise
       from customer_opening_allocation a cross join entry e on e.seq = a.entry_seq
         join customer k on k.customer_no = a.customer_no join customer_opening o on o.seq = a.opening_seq
         join entry oe on oe.seq = o.seq
       where ${within('e.at_ms')} order by a.entry_seq, a.line_number`,
    ),
})
