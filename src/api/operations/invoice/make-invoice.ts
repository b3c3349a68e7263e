// A phone's bill becomes an invoice of the shop's cloud counter, with its payment, its goods and its customer.

import { nextDocumentNumber, seriesOf } from '../../../shared/domain/invoice/document-type.ts'
import { addDays, dayInIndia, financialYearOf } from '../../../shared/kernel/calendar.ts'
import { maxPaise } from '../../../shared/kernel/money.ts'
import type { NewEntry } from '../../../shared/records/entry.ts'
import type { Invoice } from '../../../shared/records/invoice.ts'
import type { Payment } from '../../../shared/records/payment.ts'
import { invoiceRows } from '../../store/invoice/invoice-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import type { ApiDeps } from '../api-deps.ts'
import { ApiRefusal } from '../api-refusal.ts'
import { openCloudCounter, postFacts } from '../post-facts.ts'
import { shopOnPaper } from '../shop-on-paper.ts'
import { type InvoiceWithLines, requireInvoiceById } from './find-invoices.ts'
import type { PhoneSale } from './phone-invoice.ts'
import { readBuyer } from './read-buyer.ts'
import { type LineWithItem, readSaleLines } from './read-sale-lines.ts'
import { shortGoods } from './short-goods.ts'
import { priceSale, writeInvoice } from './write-invoice.ts'

export interface MadeInvoice {
  readonly invoice: InvoiceWithLines
  /** One for each item of which less was on hand than was sold. */
  readonly stockWarnings: readonly string[]
  /** Of items that were made on the way. */
  readonly itemIdsMade: readonly string[]
}

const dueDays = 30

/**
 * Refuses `item_unknown`, `line_unnamed`, `customer_unknown`, `number_taken`, `paid_too_much`, `discount_too_large` and
 * `amount_too_large`. `isEachItemNew`: lines that name no item are of new ones, whatever they are called.
 */
export async function makeInvoice(
  deps: ApiDeps,
  tx: ShopTx,
  by: string,
  said: PhoneSale,
  { isEachItemNew }: { readonly isEachItemNew: boolean } = { isEachItemNew: false },
): Promise<MadeInvoice> {
  const { code, id: counterId } = await openCloudCounter(deps, tx, by)
  const now = new Date(deps.clock.nowMs())
  const issuedOn = dayInIndia(now.getTime())
  const { facts: itemFacts, itemIdsMade, lines } = await readSaleLines(deps, tx, said.lines, isEachItemNew)
  const sums = sumsOf(said, lines)
  const number = await numberOf(tx, said.number, now)
  const { buyer, facts: customerFacts } = await readBuyer(deps, tx, said.customer)
  const shop = await shopOnPaper(deps, tx, counterId)
  const sale = {
    seller: { ...shop.fields, version: shop.version },
    buyer,
    lines,
    totalPaise: sums.totalPaise,
    issuedOn,
  }
  const priced = priceSale(sale)
  const series = seriesOf(code, priced.documentType)
  const last = await invoiceRows(tx).lastSerial(series, financialYearOf(issuedOn))
  const head = {
    id: deps.newId(),
    number: nextDocumentNumber(code, priced.documentType, issuedOn, () => last + 1),
    counterId,
    by,
    issuedAt: now.toISOString(),
    dueOn: said.dueOn ?? addDays(said.invoiceOn ?? issuedOn, dueDays),
    phone: {
      number,
      invoiceOn: said.invoiceOn ?? issuedOn,
      customerName: buyer?.name ?? said.customer.name ?? '',
      customerPhone: buyer?.phone ?? said.customer.phone ?? '',
      subtotalPaise: sums.subtotalPaise,
      taxPaise: said.taxPaise ?? 0,
      discountPaise: said.discountPaise ?? 0,
      note: said.note,
      unitPricesPaise: lines.map(({ unitPricePaise }) => unitPricePaise),
    },
  }
  const invoice = writeInvoice(head, sale, priced)
  const payments = said.paidPaise > 0 ? [cashOf(deps, invoice, said.paidPaise)] : []
  const short = await shortGoods(deps, tx, lines, number)
  const issued: NewEntry = { id: invoice.id, kind: 'invoice.issued', body: { invoice, payments } }
  await postFacts(deps, tx, by, [...itemFacts, ...customerFacts, ...shop.facts, issued, ...short.facts], now)
  return {
    invoice: await requireInvoiceById(tx, invoice.id),
    stockWarnings: short.warnings,
    itemIdsMade,
  }
}

/** What the lines come to, and what is charged for them. */
function sumsOf(said: PhoneSale, lines: readonly LineWithItem[]) {
  const subtotalPaise = lines.reduce((sum, { quantity, unitPricePaise }) => sum + quantity * unitPricePaise, 0)
  const totalPaise = said.totalPaise ?? subtotalPaise + (said.taxPaise ?? 0) - (said.discountPaise ?? 0)
  if (Math.max(subtotalPaise, totalPaise) > maxPaise) throw new ApiRefusal('amount_too_large')
  if (totalPaise < 0) throw new ApiRefusal('discount_too_large')
  if (said.paidPaise > totalPaise) throw new ApiRefusal('paid_too_much')
  return { subtotalPaise, totalPaise }
}

/** As given, else by the millisecond; of two in one millisecond the second goes on counting. */
async function numberOf(tx: ShopTx, given: string | undefined, now: Date): Promise<string> {
  const rows = invoiceRows(tx)
  if (given !== undefined) {
    if (await rows.isNumberTaken(given)) throw new ApiRefusal('number_taken')
    return given
  }
  for (let ms = now.getTime(); ; ms += 1) if (!(await rows.isNumberTaken(`INV-${ms}`))) return `INV-${ms}`
}

function cashOf(deps: ApiDeps, invoice: Invoice, amountPaise: number): Payment {
  return {
    id: deps.newId(),
    invoiceId: invoice.id,
    customerId: invoice.buyer?.customerId ?? null,
    tender: 'cash',
    amountPaise,
    givenPaise: amountPaise,
    changePaise: 0,
    note: '',
    receiptNumber: null,
    receivedAt: invoice.issuedAt,
    receivedBy: invoice.soldBy,
  }
}
