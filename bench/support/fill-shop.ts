// Fills an empty shop through the ledger's own code, so that every row, figure and link of the chain is as if people had
// done it over years; only without waiting for the disk, many sales to a commit.

import { v7 } from 'uuid'
import type { Poster } from '../../src/main/ledger/chain/post-entry.ts'
import type { Ledger } from '../../src/main/ledger/open-ledger.ts'
import { joinAllSearchPieces, joinSearchPieces } from '../../src/main/ledger/search/search-pieces.ts'
import { type LedgerWriter, transact } from '../../src/main/ledger/transact.ts'
import { writeInvoice } from '../../src/main/operations/invoice/write-invoice.ts'
import { openSession } from '../../src/main/operations/session.ts'
import { requireShop } from '../../src/main/operations/shop-state.ts'
import { priceInvoice } from '../../src/shared/domain/invoice/price-invoice.ts'
import { taxRateOn } from '../../src/shared/domain/item/tax-rate-on.ts'
import type { CartLine } from '../../src/shared/records/cart.ts'
import type { NewEntry } from '../../src/shared/records/entry.ts'
import type { Buyer } from '../../src/shared/records/invoice.ts'
import type { DatedRate, ItemFields } from '../../src/shared/records/item.ts'
import { productBarcode, productName } from './product-names.ts'
import { createRandom, createZipf, scatter } from './random.ts'

const owner = openSession()

const itemsPerEntry = 200
const perCommit = 5000
const invoicesOfToday = 400
const invoicesPerRound = 5
const groupRates = [0, 500, 500, 1800, 1800, 1800, 4000]
const groupCount = 28
/** Two years. */
export const tradeMs = 2 * 365 * 24 * 60 * 60 * 1000

export interface ShopSize {
  readonly items: number
  readonly invoices: number
  /** Every eighth sale is to one of them, every 128th to the first; a third of those goes on credit. */
  readonly customers?: number
}

interface Group {
  readonly id: string
  readonly hsn: string
  readonly taxRates: DatedRate[]
}

export function fillShop(ledger: Ledger, { items, invoices, customers = 0 }: ShopSize): void {
  ledger.db.pragma('synchronous = OFF')
  ledger.db.pragma('cache_size = -524288')
  const startMs = ledger.rows.entries.head(1)?.atMs ?? 0
  const goods = addGoods(ledger, items, startMs)
  const today = Math.min(invoicesOfToday, invoices)
  const sell = createSales(goods, addCustomers(ledger, customers, startMs), startMs, invoices)
  const soldNos = new Set<number>()
  inBatches(ledger, invoices - today, (tx, poster, index) => {
    for (const itemNo of sell(tx, poster, index)) soldNos.add(itemNo)
  })
  const sold = [...soldNos]
  inBatches(ledger, sold.length, (tx, _, index) => tx.rows.items.rankAgain(sold[index] as number))
  // At night the upkeep thread joins the search index; over the day it falls into pieces again.
  for (let hasMore = joinAllSearchPieces(ledger.db); hasMore; ) hasMore = joinSearchPieces(ledger.db)
  for (let index = invoices - today; index < invoices; index += invoicesPerRound) {
    transact(ledger, tx => {
      const { poster } = requireShop(tx.rows, owner)
      for (let offset = 0; offset < invoicesPerRound; offset += 1)
        for (const itemNo of sell(tx, poster, index + offset)) tx.rows.items.rankAgain(itemNo)
    })
    joinSearchPieces(ledger.db)
  }
}

interface Goods {
  readonly groups: readonly Group[]
  readonly ids: readonly string[]
}

function addGoods(ledger: Ledger, items: number, atMs: number): Goods {
  const groups = Array.from({ length: groupCount }, (_, index): Group => {
    const rateBps = groupRates[index % groupRates.length] ?? 0
    return { id: v7(), hsn: String(1001 + index * 13), taxRates: [{ fromOn: '2017-07-01', rateBps }] }
  })
  inBatches(ledger, 1, (tx, poster) => {
    groups.forEach(({ id, hsn, taxRates }, index) => {
      const body = { id, fields: { name: `Group ${index + 1}`, hsn, taxRates } }
      tx.post(poster, { id: v7(), kind: 'item_group.saved', body }, atMs)
    })
  })
  const ids = Array.from({ length: items }, () => v7())
  inBatches(ledger, Math.ceil(items / itemsPerEntry), (tx, poster, index) => {
    const saves = ids.slice(index * itemsPerEntry, (index + 1) * itemsPerEntry).map((id, offset) => {
      return { id, fields: fieldsOf(index * itemsPerEntry + offset, groups) }
    })
    tx.post(poster, { id: v7(), kind: 'items.saved', body: { items: saves } } as NewEntry, atMs)
  })
  return { groups, ids }
}

/** Posts sale after sale; each tells the numbers of what it sold. */
function createSales({ groups, ids }: Goods, buyers: readonly Buyer[], startMs: number, invoices: number) {
  const pickItem = createZipf(ids.length, createRandom(11))
  const random = createRandom(12)
  return (tx: LedgerWriter, poster: Poster, index: number): number[] => {
    const spots = Array.from({ length: 1 + Math.floor(random() * 4) }, () => scatter(pickItem(), ids.length))
    const lines = spots.map(spot => lineOf(spot, ids[spot] as string, groups))
    const buyer = buyerOf(buyers, index)
    const onCredit = buyer !== null && index % 3 === 0
    postSale(tx, poster, { lines, buyer, onCredit, atMs: startMs + Math.floor((index * tradeMs) / invoices) })
    return spots.map(spot => spot + 1)
  }
}

function addCustomers(ledger: Ledger, count: number, atMs: number): Buyer[] {
  const buyers = Array.from({ length: count }, (_, index): Buyer => {
    const address = { line1: '', line2: '', city: '', pin: '' }
    const [customerId, phone] = [v7(), String(9_000_000_000 + index)]
    return { customerId, name: `Customer ${index + 1}`, phone, gstin: null, address, stateCode: null, isSez: false }
  })
  inBatches(ledger, count, (tx, poster, index) => {
    const { customerId: id, isSez: _, ...fields } = buyers[index] as Buyer
    tx.post(poster, { id: v7(), kind: 'customer.saved', body: { id, fields } }, atMs)
  })
  return buyers
}

function buyerOf(buyers: readonly Buyer[], index: number): Buyer | null {
  if (buyers.length === 0 || index % 8 !== 0) return null
  return buyers[index % 128 === 0 ? 0 : scatter(index / 8, buyers.length)] ?? null
}

function inBatches(ledger: Ledger, count: number, act: (tx: LedgerWriter, poster: Poster, index: number) => void) {
  for (let start = 0; start < count; start += perCommit) {
    transact(ledger, tx => {
      const { poster } = requireShop(tx.rows, owner)
      for (let index = start; index < Math.min(count, start + perCommit); index += 1) act(tx, poster, index)
    })
    ledger.db.pragma('wal_checkpoint(TRUNCATE)')
  }
}

function fieldsOf(index: number, groups: readonly Group[]): Partial<ItemFields> {
  const hasOwnRate = index % 3 === 0
  return {
    code: `C${index}`,
    name: productName(index),
    barcodes: [productBarcode(index)],
    groupId: groups[index % groupCount]?.id ?? null,
    pricePaise: 1000 + (index % 50_000),
    mrpPaise: 1200 + (index % 50_000),
    priceMode: 'inclusive',
    taxRates: hasOwnRate ? [{ fromOn: '2025-09-22', rateBps: 500 }] : [],
  }
}

function lineOf(index: number, itemId: string, groups: readonly Group[]): CartLine {
  const { code, name, pricePaise = 0, mrpPaise = null, taxRates = [] } = fieldsOf(index, groups)
  const group = groups[index % groupCount] as Group
  return {
    id: itemId,
    itemId,
    code: code ?? null,
    name: name ?? '',
    hsn: group.hsn,
    unit: 'nos',
    uqc: 'NOS',
    decimals: 0,
    quantityThousandths: 1000 * (1 + (index % 3)),
    unitPricePaise: pricePaise,
    listPricePaise: pricePaise,
    priceMode: 'inclusive',
    mrpPaise,
    taxRateBps: taxRateOn('2025-10-01', taxRates, group.taxRates),
    discount: null,
    note: '',
  }
}

interface Sale {
  readonly lines: readonly CartLine[]
  readonly buyer: Buyer | null
  readonly onCredit: boolean
  readonly atMs: number
}

function postSale(tx: LedgerWriter, poster: Poster, { atMs, buyer, lines, onCredit }: Sale): void {
  const { shop, counterCode } = requireShop(tx.rows, owner)
  const pricing = { billDiscount: null, scheme: shop.scheme, supplyType: 'intra', roundsToRupee: true } as const
  const amounts = priceInvoice({ lines, ...pricing })
  const offer = { id: v7(), tender: 'cash', givenPaise: amounts.totalPaise, note: '' } as const
  const input = {
    id: v7(),
    customerId: buyer?.customerId ?? null,
    deliveryStateCode: null,
    lines: [...lines],
    billDiscount: null,
    note: '',
    tenders: onCredit ? [] : [offer],
    onCredit,
    expectedTotalPaise: amounts.totalPaise,
  }
  const place = { placeOfSupply: shop.stateCode, supplyType: 'intra', localTaxName: 'SGST' } as const
  const splits = onCredit ? [] : [{ offer, amountPaise: amounts.totalPaise, changePaise: 0 }]
  const taxed = lines.map(line => ({ ...line, groupName: null }))
  const sale = {
    rows: tx.rows,
    input,
    shop,
    poster,
    counterCode,
    atMs,
    buyer,
    place,
    lines: taxed,
    amounts,
    splits,
  }
  const { invoice, payments } = writeInvoice(sale)
  tx.post(poster, { id: input.id, kind: 'invoice.issued', body: { invoice, payments } }, atMs)
}
