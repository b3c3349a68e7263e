// What reports remember of past bills. An import counts once it is finished and until it is taken back, so these facts are
// read as a whole whenever the imports that stand are others than before.

import type { Database } from 'better-sqlite3'
import { createFactTable } from './fact-table.ts'
import { otherBillsSql, pastBillsSql, pastLinesOfBillsSql } from './past-sources.ts'

/** Goods or a customer that only past bills speak of. */
export interface OldName {
  readonly key: string
  readonly name: string
  /** The code of goods, the phone of a customer. */
  readonly mark: string | null
}

/** The number of the shop's own item or customer, else what the other program called it; 0: nobody. */
export type Named = number | OldName

export type PastFacts = ReturnType<typeof readPast>

type Tuple = [
  day: number,
  isReturn: 0 | 1,
  measure: number,
  paise: number,
  no: number | null,
  key: string | null,
  name: string | null,
  mark: string | null,
]

export function readPast(db: Database) {
  const rowsOf = (sql: string) => db.prepare<[], Tuple>(sql).raw().iterate()
  const [customers, goods] = [createNamed(), createNamed()]
  const shared = { day: 'i32', stand: 'i32' } as const
  const bills = createFactTable({
    ...shared,
    customer: 'i32',
    bills: 'f64',
    notes: 'f64',
    lines: 'f64',
    sold: 'f64',
    back: 'f64',
  })
  for (const [day, isReturn, lines, paise, ...named] of rowsOf(pastBillsSql)) {
    const measures = isReturn === 1 ? [0, 1, 0, 0, -paise] : [1, 0, lines, paise, 0]
    bills.add([day, 0, customers.numberOf(...named), ...measures])
  }
  const lines = createFactTable({ ...shared, goods: 'i32', lines: 'f64', quantity: 'f64', sold: 'f64', back: 'f64' })
  for (const [day, isReturn, quantity, paise, ...named] of rowsOf(pastLinesOfBillsSql))
    lines.add([day, 0, goods.numberOf(...named), 1, quantity, ...(isReturn === 1 ? [0, -paise] : [paise, 0])])
  const others = db.prepare<[], [day: number, currency: string]>(otherBillsSql).raw().all()
  return { bills, customers: customers.all, lines, goods: goods.all, others }
}

/** Numbers for what is named; what is read last says the name. */
function createNamed() {
  const all: Named[] = []
  const numbers = new Map<number | string, number>()
  return {
    all: all as readonly Named[],
    numberOf(no: number | null, key: string | null, name: string | null, mark: string | null): number {
      const named = no ?? (key === null ? 0 : { key, name: name ?? '', mark })
      const known = typeof named === 'number' ? named : named.key
      const at = numbers.get(known) ?? all.length
      numbers.set(known, at)
      if (at === all.length || typeof named !== 'number') all[at] = named
      return at
    },
  }
}
