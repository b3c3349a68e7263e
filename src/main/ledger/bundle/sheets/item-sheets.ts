// The catalogue: groups, items under the names their import knows, the codes they answer to, their dated tax rates.

import { taxRateOn } from '../../../../shared/domain/item/tax-rate-on.ts'
import type { DatedRate, ItemView } from '../../../../shared/records/item.ts'
import { idOfBlob } from '../../statements/id-blob.ts'
import { rowsIn } from '../facts.ts'
import { columnsOf, sheet } from '../sheet.ts'

interface GroupRow {
  readonly id: Buffer
  readonly name: string
  readonly hsn: string | null
  readonly isActive: number
  readonly updatedAtMs: number
}

const group = columnsOf<GroupRow>()

export const itemGroupsSheet = sheet<GroupRow>({
  file: 'item-groups.csv',
  about: 'Groups of items. Their tax rates are in tax-rates.csv.',
  carries: ['item_group'],
  columns: [
    group.id('group_id', 'Id of the group', row => idOfBlob(row.id)),
    group.text('name', 'Name', row => row.name),
    group.text('hsn', 'HSN code of its items', row => row.hsn),
    group.yesNo('active', 'In use', row => row.isActive === 1),
    group.time('changed', 'Last change of this record', row => row.updatedAtMs),
  ],
  read: source =>
    rowsIn<GroupRow>(
      source,
      `select id, name, hsn, is_active as isActive, updated_at_ms as updatedAtMs from item_group order by group_no`,
    ),
})

interface ItemOnDay extends ItemView {
  /** Empty: as its group says. */
  readonly ownRateBps: number | null
}

const item = columnsOf<ItemOnDay>()

export const itemsSheet = sheet<ItemOnDay>({
  file: 'items.csv',
  about: 'The catalogue. Galla imports this file again as it is; so do most programs.',
  carries: ['item', 'item_figures'],
  columns: [
    item.text('code', 'The shop’s own short code', row => row.code),
    item.text('barcode', 'Barcodes, several with a bar between them', row => row.barcodes.join('|')),
    item.text('name', 'Name', row => row.name),
    item.text('name_hi', 'Name in Hindi', row => row.nameHi),
    item.text('name_ta', 'Name in Tamil', row => row.nameTa),
    item.text('group', 'Name of its group', row => row.groupName),
    item.text('hsn', 'HSN code', row => row.hsn),
    item.percent('tax_rate', 'Tax on the day of the export; empty: as its group', row => row.ownRateBps),
    item.price('price', 'Price of one unit', row => row.pricePaise),
    item.text('price_mode', 'inclusive: tax is in the price; exclusive: it comes on top', row => row.priceMode),
    item.price('mrp', 'Maximum retail price', row => row.mrpPaise),
    item.price('cost', 'What one unit cost', row => row.costPaise),
    item.text('unit', 'Unit as the shop says it', row => row.unit),
    item.text('uqc', 'GSTN’s code of the unit', row => row.uqc),
    item.whole('decimals', 'Decimals of a quantity', row => row.decimals),
    item.quantity('stock', 'On hand', row => row.onHandThousandths),
    item.amountOf('low_stock', 'Runs low at this', row => row.lowStockThousandths),
    item.yesNo('active', 'Still sold', row => row.isActive),
    item.text('description', 'What a person asks about it', row => row.description),
    item.yesNo('tracks_batches', 'Receipts name batch and expiry', row => row.tracksBatches),
    item.id('item_id', 'Id of the item; the other files name it by this', row => row.id),
    item.id('group_id', 'Id of its group', row => row.groupId),
    item.time('changed', 'Last change of this record', row => Date.parse(row.updatedAt)),
  ],
  *read({ ledger, todayOn }) {
    for (const view of ledger.rows.itemList.all(todayOn))
      yield { ...view, ownRateBps: view.taxRates.length === 0 ? null : taxRateOn(todayOn, view.taxRates, []) }
  },
})

interface CodeRow {
  readonly id: Buffer
  readonly name: string
  readonly code: string
  readonly isBarcode: number
}

const code = columnsOf<CodeRow>()

export const itemCodesSheet = sheet<CodeRow>({
  file: 'item-codes.csv',
  about: 'Every code and barcode, one in a row, with its item.',
  carries: ['item_code'],
  columns: [
    code.text('code', 'Code or barcode', row => row.code),
    code.yesNo('barcode', 'It is a barcode', row => row.isBarcode === 1),
    code.id('item_id', 'Id of the item', row => idOfBlob(row.id)),
    code.text('name', 'Name of the item', row => row.name),
  ],
  read: source =>
    rowsIn<CodeRow>(
      source,
      `select i.id, i.name, k.code, k.is_barcode as isBarcode from item_code k join item i on i.item_no = k.item_no
       order by k.code, i.item_no`,
    ),
})

interface RateRow extends DatedRate {
  readonly owner: 'item' | 'group'
  readonly id: string
  readonly name: string
}

const rate = columnsOf<RateRow>()

export const taxRatesSheet = sheet<RateRow>({
  file: 'tax-rates.csv',
  about: 'Tax rates of items and groups and the first day each holds. An item without its own goes by its group.',
  carries: [],
  columns: [
    rate.text('of', 'item or group', row => row.owner),
    rate.id('id', 'Id of the item or group', row => row.id),
    rate.text('name', 'Its name', row => row.name),
    rate.day('from', 'First day of the rate', row => row.fromOn),
    rate.percent('percent', 'The whole tax, central and state together', row => row.rateBps),
  ],
  *read(source) {
    type Row = { id: Buffer; name: string; taxRates: string }
    for (const owner of ['group', 'item'] as const) {
      const sql =
        owner === 'item'
          ? `select id, name, tax_rates as taxRates from item where tax_rates <> '[]' order by item_no`
          : `select id, name, tax_rates as taxRates from item_group where tax_rates <> '[]' order by group_no`
      for (const { id, name, taxRates } of rowsIn<Row>(source, sql))
        for (const dated of JSON.parse(taxRates) as DatedRate[]) yield { owner, id: idOfBlob(id), name, ...dated }
    }
  },
})

interface FormerGroupRow {
  readonly id: Buffer
  readonly name: string
  readonly group: string | null
  readonly untilMs: number
}

const former = columnsOf<FormerGroupRow>()

export const formerGroupsSheet = sheet<FormerGroupRow>({
  file: 'item-former-groups.csv',
  about: 'Groups that items were in before. Most items never change theirs.',
  carries: ['item_group_save'],
  columns: [
    former.id('item_id', 'Id of the item', row => idOfBlob(row.id)),
    former.text('name', 'Name of the item', row => row.name),
    former.text('group', 'Name of the group it was in; empty: in none', row => row.group),
    former.time('until', 'When it was put into another', row => row.untilMs),
  ],
  read: source =>
    rowsIn<FormerGroupRow>(
      source,
      `select i.id, i.name, g.name as "group", f.untilMs from (
         select s.item_no, s.group_no, lead(s.group_no) over next as next_no, lead(e.at_ms) over next as untilMs
         from item_group_save s left join entry e on e.seq = s.entry_seq
         window next as (partition by s.item_no order by s.stamp, e.id)) f
       join item i on i.item_no = f.item_no left join item_group g on g.group_no = f.group_no
       where f.untilMs is not null and f.next_no <> f.group_no order by f.untilMs, f.item_no`,
    ),
})
