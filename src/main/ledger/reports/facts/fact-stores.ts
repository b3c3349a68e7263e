// The facts there are: bills, their lines, and money by its means. Each says its columns, and how a row of its sources fills them.

import { billSources, lineSources, tenderSources } from './fact-sources.ts'
import type { Posted } from './fact-store.ts'
import { createFactTable } from './fact-table.ts'

export type BillFacts = ReturnType<typeof createBills>['value']
export type LineFacts = ReturnType<typeof createLines>['value']
export type TenderFacts = ReturnType<typeof createTenders>['value']

type Read = (sql: string, posted: Posted) => Iterable<never>

/** What there are few of, as small numbers. */
function createNumbers<T extends string | number>() {
  const all: T[] = []
  const numbers = new Map<T, number>()
  const numberOf = (name: T): number => {
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, all.length)
    return all.push(name) - 1
  }
  return { all: all as readonly T[], numberOf }
}

type BillTuple = [day: number, stand: number, hour: number, cashier: string, ...measures: number[]]

export function createBills(read: Read) {
  const cashiers = createNumbers<string>()
  const table = createFactTable({
    day: 'u16',
    stand: 'i32',
    hour: 'u8',
    cashier: 'u16',
    customerNo: 'i32',
    bills: 'f64',
    notes: 'f64',
    lines: 'f64',
    sold: 'f64',
    roundOff: 'f64',
    discounts: 'f64',
    back: 'f64',
    tax: 'f64',
    taxable: 'f64',
    paid: 'f64',
  })
  return {
    value: { table, cashiers: cashiers.all },
    take(posted: Posted): void {
      for (const sql of billSources)
        for (const [day, stand, hour, cashier, ...measures] of read(sql, posted) as Iterable<BillTuple>)
          table.add([day, stand, hour, cashiers.numberOf(cashier), ...measures])
    },
  }
}

type LineTuple = [
  day: number,
  stand: number,
  itemNo: number,
  groupNo: number,
  lines: number,
  rate: number,
  quantity: number,
  sold: number,
  back: number,
  taxable: number,
  cgst: number,
  sgst: number,
  igst: number,
  backTaxable: number,
  backTax: number,
]

/** An item as it was in a group. */
export interface GroupedItem {
  readonly itemNo: number
  readonly groupNo: number
}

export function createLines(read: Read) {
  const goods: GroupedItem[] = []
  const numbers = new Map<number, number>()
  const numberOf = (itemNo: number, groupNo: number): number => {
    const key = itemNo * 2 ** 20 + groupNo
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, goods.length)
    return goods.push({ itemNo, groupNo }) - 1
  }
  const table = createFactTable({
    day: 'u16',
    stand: 'i32',
    goods: 'i32',
    lines: 'f64',
    quantity: 'f64',
    sold: 'f64',
    back: 'f64',
    tax: 'f64',
  })
  const taxes = createFactTable({
    day: 'u16',
    stand: 'i32',
    rate: 'u16',
    lines: 'f64',
    taxable: 'f64',
    cgst: 'f64',
    sgst: 'f64',
    igst: 'f64',
    backTaxable: 'f64',
    backTax: 'f64',
  })
  return {
    value: { table, taxes, goods: goods as readonly GroupedItem[] },
    take(posted: Posted): void {
      const cells = new Map<number, number[]>()
      const stands = createNumbers<number>()
      for (const sql of lineSources)
        for (const line of read(sql, posted) as Iterable<LineTuple>) {
          const [day, stand, itemNo, groupNo, lines, rate, quantity, sold, back, ...taxed] = line
          const [, cgst, sgst, igst, , backTax] = taxed as [number, number, number, number, number, number]
          table.add([day, stand, numberOf(itemNo, groupNo), lines, quantity, sold, back, cgst + sgst + igst - backTax])
          const key = (day * 2 ** 16 + stands.numberOf(stand)) * 2 ** 16 + rate
          const cell = cells.get(key)
          if (cell === undefined) cells.set(key, [day, stand, rate, lines, ...taxed])
          else addTo(cell, [lines, ...taxed])
        }
      for (const cell of cells.values()) taxes.add(cell)
    },
  }
}

/** Measures come after the three numbers of the key. */
function addTo(cell: number[], measures: readonly number[]): void {
  measures.forEach((value, at) => {
    cell[at + 3] = (cell[at + 3] as number) + value
  })
}

type TenderTuple = [
  day: number,
  stand: number,
  tender: string,
  count: number,
  atSale: number,
  later: number,
  back: number,
]

export function createTenders(read: Read) {
  const tenders = createNumbers<string>()
  const table = createFactTable({
    day: 'u16',
    stand: 'i32',
    tender: 'u16',
    count: 'f64',
    atSale: 'f64',
    later: 'f64',
    back: 'f64',
  })
  return {
    value: { table, tenders: tenders.all },
    take(posted: Posted): void {
      for (const sql of tenderSources)
        for (const [day, stand, tender, ...measures] of read(sql, posted) as Iterable<TenderTuple>)
          table.add([day, stand, tenders.numberOf(tender), ...measures])
    },
  }
}
