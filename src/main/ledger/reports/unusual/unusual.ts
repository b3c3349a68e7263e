// What was out of the ordinary, kind by kind.

import type { Database } from 'better-sqlite3'
import { UnusualKind } from '../../../../shared/records/report.ts'
import { documentTable } from '../behind/document-row.ts'
import { behindLead, type Question, type ReportTable, tableOf } from '../report-parts.ts'
import { approvals } from './approvals.ts'
import { skippedNumbers } from './skipped-numbers.ts'
import { discounts, prices, returns, voids } from './unusual-bills.ts'
import { differences, shortStock } from './unusual-others.ts'
import type { UnusualThing } from './unusual-thing.ts'

const finders: Readonly<Record<UnusualKind, (db: Database, question: Question) => UnusualThing[]>> = {
  void: voids,
  return: returns,
  discount: discounts,
  price: prices,
  short_stock: shortStock,
  approval: approvals,
  difference: differences,
  skipped: skippedNumbers,
}

/** Of the kinds named, the newest first. */
export function findUnusual(db: Database, question: Question, kinds = UnusualKind.options): UnusualThing[] {
  return kinds.flatMap(kind => finders[kind](db, question)).sort((a, b) => b.atMs - a.atMs || b.seq - a.seq)
}

export function unusual(db: Database, question: Question): ReportTable {
  const things = findUnusual(db, question)
  const rows = UnusualKind.options.flatMap(what => {
    const ofKind = things.filter(thing => thing.what === what)
    return ofKind.length === 0 ? [] : [{ what, count: sumOf(ofKind, 'count'), amount: sumOf(ofKind, 'amount') }]
  })
  return tableOf(question, rows, ({ what }) => behindLead(what, question.asked))
}

export function unusualBehind(db: Database, question: Question): ReportTable {
  const kinds = UnusualKind.options.filter(kind => kind === question.bound.key)
  return documentTable(question, findUnusual(db, question, kinds))
}

function sumOf(things: readonly UnusualThing[], key: 'count' | 'amount'): number {
  return things.reduce((sum, thing) => sum + (thing[key] ?? 0), 0)
}
