// A catalogue from a file: groups, then items, some dozens to an entry, each with its opening stock.

import type { ItemsMapping } from '../../../shared/contract/counter/import/items-mapping.ts'
import type { StockMove } from '../../../shared/records/stock.ts'
import { type CheckedImport, checkRows, type ItemSave } from '../../import/kinds/items/check-rows.ts'
import { recogniseItems } from '../../import/kinds/items/recognise-items.ts'
import { createShopLookUp } from '../../import/kinds/items/shop-look-up.ts'
import { suggestMapping } from '../../import/kinds/items/suggest-mapping.ts'
import type { Ledger } from '../../ledger/open-ledger.ts'
import type { ImportedFact, KindWork, PostStep } from './import-kind.ts'

/** Written in a millisecond or two, which is as long as a sale may have to wait for them. */
const itemsPerEntry = 50

export const itemsImport: KindWork<ItemsMapping> = {
  restsOn: new Set(['items.saved', 'item_group.saved']),
  recognise: recogniseItems,
  suggestMapping,
  async check({ ledger, ...input }) {
    const checked = await checkRows({ ...input, lookUp: lookUpOf(ledger, input.todayOn) })
    const { report, problems, saves } = checked
    return { report, problems, saveCount: saves.length, steps: importId => stepsOf(checked, importId) }
  },
}

/** The shop's items and groups, without those that went with an import that was taken back. */
function lookUpOf({ rows }: Ledger, todayOn: string) {
  const gone = rows.imports.takenBackIds()
  const isHere = ({ id, isActive }: { id: string; isActive: boolean }) => isActive || !gone.has(id)
  return createShopLookUp([...rows.itemList.all(todayOn)].filter(isHere), rows.itemGroups.find().filter(isHere))
}

function* stepsOf({ newGroups, saves }: CheckedImport, importId: string): Generator<PostStep> {
  const groups = newGroups.map(
    ({ id, fields }): ImportedFact => ({ kind: 'item_group.saved', body: { id, fields, importId } }),
  )
  for (let start = 0; start < saves.length; start += itemsPerEntry) {
    const slice = saves.slice(start, start + itemsPerEntry)
    yield { facts: [...(start === 0 ? groups : []), ...factsOf(slice, importId)], doneCount: start + slice.length }
  }
}

function factsOf(saves: readonly ItemSave[], importId: string): ImportedFact[] {
  const items = saves.map(({ id, fields }) => ({ id, fields }))
  const moves = saves.flatMap(({ id, fields, openingStockThousandths }) =>
    openingStockThousandths === undefined ? [] : [openingMove(id, openingStockThousandths, fields.costPaise)],
  )
  const saved: ImportedFact = { kind: 'items.saved', body: { items, importId } }
  return moves.length === 0 ? [saved] : [saved, { kind: 'stock.moved', body: { moves, importId } }]
}

/** What stands on the shelf on the first day is taken to have cost what the catalogue says. */
function openingMove(itemId: string, deltaThousandths: number, costPaise: number | null | undefined): StockMove {
  const move: StockMove = { itemId, deltaThousandths, cause: 'opening', note: '' }
  return typeof costPaise === 'number' ? { ...move, unitCostPaise: costPaise } : move
}
