// Tax by rate, and the same less what credit notes took back.

import type { Database } from 'better-sqlite3'
import { scopeOf } from './facts/fact-days.ts'
import { sumByKey } from './facts/fact-table.ts'
import { behindLead, type Question, type ReportTable, tableOf } from './report-parts.ts'

const measures = ['lines', 'taxable', 'cgst', 'sgst', 'igst', 'backTaxable', 'backTax'] as const

export function taxSummary(_db: Database, question: Question): ReportTable {
  const sum = sumByKey(question.facts.lines().taxes, 'rate', measures, scopeOf(question.bound))
  const rates = [...sum('lines').keys()].filter(rate => sum('lines')[rate] !== 0)
  const rows = rates.map(rate => {
    const of = (measure: (typeof measures)[number]) => sum(measure)[rate] as number
    const [taxable, cgst, sgst, igst] = [of('taxable'), of('cgst'), of('sgst'), of('igst')]
    const [returnedTaxable, returnedTax] = [of('backTaxable'), of('backTax')]
    const netTax = cgst + sgst + igst - returnedTax
    return {
      rate,
      taxable,
      cgst,
      sgst,
      igst,
      returnedTaxable,
      returnedTax,
      netTaxable: taxable - returnedTaxable,
      netTax,
    }
  })
  return tableOf(question, rows, ({ rate }) => behindLead(rate, question.asked))
}
