// Dealers, what each sells, and their accounts fact by fact.

import type { Day } from '../../../../shared/kernel/calendar.ts'
import { DealerAccountKind } from '../../../../shared/records/dealer/dealer-account.ts'
import type { Address } from '../../../../shared/records/shop.ts'
import { type DealerRow, dealerColumns, dealersFrom } from '../../rows/dealer/dealer-row.ts'
import { idOfBlob } from '../../statements/id-blob.ts'
import { addressText, numberSql, oneOf, rowsIn, within } from '../facts.ts'
import { columnsOf, sheet } from '../sheet.ts'

const dealer = columnsOf<DealerRow>()

export const dealersSheet = sheet<DealerRow>({
  file: 'dealers.csv',
  about: 'Dealers and what the shop owes each.',
  carries: ['dealer', 'dealer_figures'],
  columns: [
    dealer.id('dealer_id', 'Id of the dealer', row => idOfBlob(row.id)),
    dealer.text('name', 'Name', row => row.name),
    dealer.text('contact_person', 'Whom to ask for', row => row.contactPerson),
    dealer.text('phone', 'Phone', row => row.phone),
    dealer.text('email', 'E-mail', row => row.email),
    dealer.text('address', 'Address', row => addressText(JSON.parse(row.address) as Address)),
    dealer.text('gstin', 'GST number', row => row.gstin),
    dealer.text('state_code', 'GST code of the state', row => row.stateCode),
    dealer.whole('payment_days', 'Days from his bill to the day it is due', row => row.paymentDays),
    dealer.money('payable', 'His bills less payments; below zero: paid in advance', row => row.payablePaise),
    dealer.text('note', 'Note', row => row.note),
    dealer.yesNo('active', 'Still a dealer of the shop', row => row.isActive === 1),
    dealer.time('changed', 'Last change of this record', row => row.updatedAtMs),
  ],
  read: source => rowsIn<DealerRow>(source, `select ${dealerColumns} ${dealersFrom} order by d.dealer_no`),
})

interface DealerItemRow {
  readonly dealerId: Buffer
  readonly dealer: string
  readonly itemId: Buffer
  readonly item: string
  readonly code: string
  readonly pricePaise: number | null
  readonly packThousandths: number | null
  readonly isActive: number
}

const link = columnsOf<DealerItemRow>()

export const dealerItemsSheet = sheet<DealerItemRow>({
  file: 'dealer-items.csv',
  about: 'Which dealer sells which item, under which code and at what price.',
  carries: ['dealer_item'],
  columns: [
    link.id('dealer_id', 'Id of the dealer', row => idOfBlob(row.dealerId)),
    link.text('dealer', 'Name of the dealer', row => row.dealer),
    link.id('item_id', 'Id of the item', row => idOfBlob(row.itemId)),
    link.text('item', 'Name of the item', row => row.item),
    link.text('dealer_code', 'The dealer’s own code for it', row => row.code),
    link.price('price', 'His price of one unit, before tax', row => row.pricePaise),
    link.amountOf('pack', 'He sells it in whole multiples of this', row => row.packThousandths),
    link.yesNo('active', 'He still sells it', row => row.isActive === 1),
  ],
  read: source =>
    rowsIn<DealerItemRow>(
      source,
      `select d.id as dealerId, d.name as dealer, i.id as itemId, i.name as item, l.code, l.price_paise as pricePaise,
         l.pack_thousandths as packThousandths, l.is_active as isActive
       from dealer_item l join dealer d on d.dealer_no = l.dealer_no join item i on i.item_no = l.item_no
       order by l.dealer_no, l.item_no`,
    ),
})

interface AccountRow {
  readonly id: Buffer
  readonly atMs: number
  readonly by: string
  readonly dealerId: Buffer
  readonly dealer: string
  readonly kind: DealerAccountKind
  readonly reference: string
  readonly order: string | null
  readonly happenedOn: Day
  readonly dueOn: Day | null
  readonly tender: string | null
  readonly amountPaise: number
  readonly taxPaise: number
  readonly isReversed: number
}

const fact = columnsOf<AccountRow>()

export const dealerAccountSheet = sheet<AccountRow>({
  file: 'dealer-account.csv',
  about: 'Every fact of every dealer’s account in order. A dealer’s payable is the sum of his amounts.',
  carries: ['dealer_account'],
  columns: [
    fact.time('time', 'When it was written', row => row.atMs),
    fact.text('by', 'Who', row => row.by),
    fact.id('dealer_id', 'Id of the dealer', row => idOfBlob(row.dealerId)),
    fact.text('dealer', 'Name of the dealer', row => row.dealer),
    fact.text('kind', oneOf(DealerAccountKind.options), row => row.kind),
    fact.text('reference', 'Number of the order, of his bill, or of the debit note', row => row.reference),
    fact.text('order', 'Number of the order it belongs to', row => row.order),
    fact.day('date', 'Day on the paper', row => row.happenedOn),
    fact.day('due_on', 'Day by which the bill is to be paid', row => row.dueOn),
    fact.text('means', 'How it was paid', row => row.tender),
    fact.money('amount', 'Bills above zero; payments and goods sent back below', row => row.amountPaise),
    fact.money('tax', 'Tax in the bill', row => row.taxPaise),
    fact.yesNo('reversed', 'Undone by a later row', row => row.isReversed === 1),
    fact.id('fact_id', 'Id of the order, receipt, return, payment or reversal', row => idOfBlob(row.id)),
  ],
  read: source =>
    rowsIn<AccountRow>(
      source,
      `select e.id, e.at_ms as atMs, e.by, d.id as dealerId, d.name as dealer, a.kind, a.reference, ${numberSql('o')} as "order",
         a.happened_on as happenedOn, a.due_on as dueOn, a.tender, a.amount_paise as amountPaise, a.tax_paise as taxPaise,
         exists (select 1 from dealer_account r where r.reverses_seq = a.seq) as isReversed
       from dealer_account a cross join entry e on e.seq = a.seq join dealer d on d.dealer_no = a.dealer_no
         left join dealer_order o on o.seq = a.order_seq
       where ${within('e.at_ms')} order by a.seq`,
    ),
})
