// Gives a machine without books what it sells by until the log is there: the shop's records as they are.

import type { Catalogue } from '../../../shared/contract/sync/catalogue.ts'
import { itemStockRows } from '../../store/item-stock-rows.ts'
import type { ShopTx } from '../../store/open-store.ts'
import { recordRows, theOne } from '../../store/record-rows.ts'
import { sequenceRows } from '../../store/sequence-rows.ts'

export async function readCatalogue(tx: ShopTx): Promise<Catalogue> {
  const records = recordRows(tx)
  // First: what is posted while the rest is read may be in it, and is in the log behind.
  const sequence = await sequenceRows(tx).last()
  const saved = async <K extends keyof Fields>(kind: K) =>
    (await records.all<Fields[K]>(kind)).map(({ fields, id }) => ({ id, fields }))
  const stock = await itemStockRows(tx).all()
  return {
    sequence,
    shop: (await records.get<NonNullable<Catalogue['shop']>>('shop', theOne))?.fields ?? null,
    rights: (await records.get<Catalogue['rights']>('role_rights', theOne))?.fields ?? {},
    people: await saved('person'),
    groups: await saved('item_group'),
    items: (await saved('item')).map(item => ({ ...item, onHandThousandths: stock.get(item.id) ?? 0 })),
    customers: await saved('customer'),
  }
}

interface Fields {
  person: Catalogue['people'][number]['fields']
  item_group: Catalogue['groups'][number]['fields']
  item: Catalogue['items'][number]['fields']
  customer: Catalogue['customers'][number]['fields']
}
