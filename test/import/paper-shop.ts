// A shop on paper for these tests: it takes what a check says to save and can be asked and exported like the real one.

import { readFileSync } from 'node:fs'
import { type CheckedImport, checkRows } from '../../src/main/import/kinds/items/check-rows.ts'
import { createShopLookUp } from '../../src/main/import/kinds/items/shop-look-up.ts'
import { suggestMapping } from '../../src/main/import/kinds/items/suggest-mapping.ts'
import { readTable } from '../../src/main/import/read-table.ts'
import type { Table } from '../../src/main/import/table.ts'
import type { ItemsMapping } from '../../src/shared/contract/counter/import/items-mapping.ts'
import { present } from '../../src/shared/kernel/assert.ts'
import { ItemFields, ItemGroupFields } from '../../src/shared/records/item.ts'

export const todayOn = '2026-11-20'

export type PaperItem = ItemFields & { readonly id: string; readonly onHandThousandths: number }

export interface PaperShop {
  readonly items: Map<string, PaperItem>
  readonly groups: Map<string, ItemGroupFields>
  check(table: Table, changes?: Partial<ItemsMapping['defaults']>): Promise<CheckedImport>
  post(checked: CheckedImport): void
  /** As `item.find` answers. */
  views(): (PaperItem & { readonly groupName: string | null })[]
}

export function createPaperShop(given: readonly Partial<ItemFields>[] = []): PaperShop {
  const items = new Map<string, PaperItem>()
  const groups = new Map<string, ItemGroupFields>()
  const newId = seededIds()
  for (const fields of given) {
    const id = newId()
    items.set(id, { id, onHandThousandths: 0, ...paperItem(fields) })
  }
  return {
    items,
    groups,
    check(table, changes = {}) {
      const suggested = suggestMapping(table)
      const mapping = { ...suggested, defaults: { ...suggested.defaults, ...changes } }
      const named = Array.from(groups, ([id, { name }]) => ({ id, name }))
      return checkRows({ table, mapping, lookUp: createShopLookUp(items.values(), named), newId, todayOn })
    },
    post({ newGroups, saves }) {
      for (const { id, fields } of newGroups) groups.set(id, ItemGroupFields.parse(fields))
      for (const { id, isNew, fields, openingStockThousandths = 0 } of saves) {
        const before = isNew ? { onHandThousandths: openingStockThousandths } : present(items.get(id), 'the item')
        const after = { ...before, ...fields }
        items.set(id, { ...ItemFields.parse(after), id, onHandThousandths: before.onHandThousandths })
      }
    },
    views: () =>
      Array.from(items.values(), item => ({
        ...item,
        groupName: item.groupId === null ? null : (groups.get(item.groupId)?.name ?? null),
      })),
  }
}

export function paperItem(fields: Partial<ItemFields>): ItemFields {
  return {
    code: null,
    name: 'Soap',
    nameHi: null,
    nameTa: null,
    barcodes: [],
    groupId: null,
    hsn: null,
    taxRates: [],
    pricePaise: 1000,
    priceMode: 'inclusive',
    mrpPaise: null,
    costPaise: null,
    unit: 'nos',
    uqc: 'NOS',
    decimals: 0,
    lowStockThousandths: null,
    description: '',
    tracksBatches: false,
    isActive: true,
    ...fields,
  }
}

export function seededIds(): () => string {
  const counter = { last: 0 }
  return () => {
    counter.last += 1
    return `00000000-0000-7000-8000-${String(counter.last).padStart(12, '0')}`
  }
}

/** A table as a reader would make it from CSV text; the header is line 1. */
export function tableOf(csv: string): Promise<Table> {
  return readTable(Buffer.from(csv), 'list.csv')
}

export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../fixtures/import/${name}`, import.meta.url))
}

/** The counts of a report, without its texts. */
export function countsOf({ report }: CheckedImport) {
  const { createCount, updateCount, unchangedCount, refusedCount, totals } = report
  const groupCount = totals.find(({ code }) => code === 'new_groups')?.value ?? 0
  return { createCount, updateCount, unchangedCount, refusedCount, groupCount }
}

/** Line and code of every problem. */
export function problemsOf({ problems }: CheckedImport): string[] {
  return problems.map(({ line, column, code }) => `${line} ${column ?? '-'} ${code}`)
}
