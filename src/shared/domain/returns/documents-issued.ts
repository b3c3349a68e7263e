// Table 13: every number of every series, in runs without a gap, with how many of them count for nothing.

import type { DocumentRange, DocumentsIssued, IssuedKind } from './gstr1-sections.ts'
import type { ReturnDocument } from './return-document.ts'
import { sumsAt } from './sum-lines.ts'

/** Serials of one series and year that are never given out; on no paper, or on one whose entry was lost. */
export interface SkippedSerials {
  readonly kind: 'invoice' | 'credit_note'
  readonly series: string
  readonly financialYear: string
  readonly fromSerial: number
  readonly toSerial: number
}

interface Run {
  readonly fromSerial: number
  readonly toSerial: number
  readonly cancelledCount: number
}
interface Series {
  readonly kind: 'invoice' | 'credit_note'
  readonly series: string
  readonly financialYear: string
  readonly runs: Run[]
}

export function createDocumentsIssued(numberOf: (series: string, financialYear: string, serial: number) => string) {
  const all = new Map<string, Series>()
  const add = (kind: Series['kind'], series: string, financialYear: string, run: Run): void => {
    sumsAt(all, `${series}/${financialYear}`, () => ({ kind, series, financialYear, runs: [] })).runs.push(run)
  }
  return {
    add({ kind, series, financialYear, serial, isVoid }: ReturnDocument): void {
      add(kind, series, financialYear, { fromSerial: serial, toSerial: serial, cancelledCount: isVoid ? 1 : 0 })
    },
    skip({ kind, series, financialYear, fromSerial, toSerial }: SkippedSerials): void {
      add(kind, series, financialYear, { fromSerial, toSerial, cancelledCount: toSerial - fromSerial + 1 })
    },
    finish(): DocumentsIssued[] {
      const rangesOf = (kind: IssuedKind): DocumentRange[] =>
        [...all.values()]
          .filter(series => series.kind === kind)
          .sort((a, b) => (a.series < b.series ? -1 : a.series > b.series ? 1 : 0))
          .flatMap(({ series, financialYear, runs }) =>
            joinRuns(runs).map(run => ({
              from: numberOf(series, financialYear, run.fromSerial),
              to: numberOf(series, financialYear, run.toSerial),
              count: run.toSerial - run.fromSerial + 1,
              cancelledCount: run.cancelledCount,
            })),
          )
      return (['invoice', 'credit_note'] as const)
        .map(kind => ({ kind, ranges: rangesOf(kind) }))
        .filter(({ ranges }) => ranges.length > 0)
    },
  }
}

/** Runs that follow each other become one. */
function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs.toSorted((a, b) => a.fromSerial - b.fromSerial)) {
    const last = joined.at(-1)
    if (last === undefined || run.fromSerial !== last.toSerial + 1) joined.push(run)
    else
      joined[joined.length - 1] = {
        fromSerial: last.fromSerial,
        toSerial: run.toSerial,
        cancelledCount: last.cancelledCount + run.cancelledCount,
      }
  }
  return joined
}
