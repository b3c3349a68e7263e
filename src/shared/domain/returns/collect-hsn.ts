// Table 12: everything sold, less what came back, by HSN code, unit and rate; to registered and other buyers apart.

import type { HsnSums } from './gstr1-sections.ts'
import type { ReturnDocument, ReturnLine } from './return-document.ts'
import { addTo, type GrowingSums, noSums, sumsAt } from './sum-lines.ts'

interface Row {
  readonly hsn: string
  readonly uqc: string
  readonly taxRateBps: number
  quantityThousandths: number
  readonly sums: GrowingSums
}

/** Services are codes of chapter 99; they have no quantity and no unit. */
export function isServiceCode(hsn: string): boolean {
  return hsn.startsWith('99')
}

/** `nameOf` is GSTN's own name of a code. Lines without a code are left out; the blockers name them. */
export function createHsnTable(nameOf: (hsn: string) => string) {
  const rows = { b2b: new Map<string, Row>(), b2c: new Map<string, Row>() }
  return {
    add(document: ReturnDocument): void {
      const table = document.buyerGstin === null ? rows.b2c : rows.b2b
      const sign = document.kind === 'credit_note' ? -1 : 1
      for (const line of document.lines) if (line.hsn !== null) addLine(table, line.hsn, line, sign)
    },
    finish: (): { hsnB2b: HsnSums[]; hsnB2c: HsnSums[] } => ({
      hsnB2b: tableOf(rows.b2b, nameOf),
      hsnB2c: tableOf(rows.b2c, nameOf),
    }),
  }
}

function addLine(table: Map<string, Row>, hsn: string, line: ReturnLine, sign: 1 | -1): void {
  const isService = isServiceCode(hsn)
  const uqc = isService ? 'NA' : line.uqc
  const row = sumsAt(table, `${hsn} ${uqc} ${line.taxRateBps}`, () => ({
    hsn,
    uqc,
    taxRateBps: line.taxRateBps,
    quantityThousandths: 0,
    sums: noSums(),
  }))
  addTo(row.sums, line, sign)
  if (!isService) row.quantityThousandths += sign * line.quantityThousandths
}

function tableOf(rows: Map<string, Row>, nameOf: (hsn: string) => string): HsnSums[] {
  return [...rows.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { sums, ...row }]) => ({
      ...row,
      ...sums,
      description: nameOf(row.hsn),
      ownDescription: '',
      cessPaise: 0,
    }))
}
