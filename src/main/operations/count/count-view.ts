// A count in progress as screens see it, and its lines.

import type { CountLine, StockCount } from '../../../shared/contract/counter/count-calls.ts'
import { instantOf } from '../../../shared/kernel/calendar.ts'
import { mulDivRoundHalfUp } from '../../../shared/kernel/money.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
import { batchOfPlace } from '../../ledger/rows/stock/count-places.ts'
import type { CountListRow, StoredCount } from '../../ledger/rows/stock/stock-count-rows.ts'
import { idOfBlob } from '../../ledger/statements/id-blob.ts'

/** Refuses `not_found`. */
export function requireCount(rows: LedgerRows, id: string): StoredCount {
  const count = rows.stockCounts.get(id)
  if (count === undefined) throw new Refusal('not_found', { record: 'count', id })
  return count
}

export function viewOfCount(rows: LedgerRows, count: StoredCount): StockCount {
  const { scope } = count
  const differences = rows.stockCounts.differences(count.id)
  const values = differences.map(row => lineOfCount(row).differencePaise ?? 0)
  return {
    id: count.id,
    startedAt: instantOf(count.startedAtMs),
    scope,
    groupName: scope.groupId === null ? null : (rows.itemGroups.get(scope.groupId)?.name ?? null),
    lineCount: rows.stockCounts.countLines(count, 'all'),
    countedCount: rows.stockCounts.countLines(count, 'counted'),
    differentCount: differences.length,
    missingPaise: sumOf(values.filter(value => value < 0)),
    surplusPaise: sumOf(values.filter(value => value > 0)),
  }
}

export function lineOfCount(row: CountListRow): CountLine {
  const { name, code, unit, decimals, costPaise, countedThousandths } = row
  const line = { countedThousandths, expectedThousandths: row.expectedThousandths ?? row.heldThousandths }
  const differencePaise = worthOfDifference(line, costPaise)
  return {
    itemId: idOfBlob(row.itemId),
    name,
    code,
    unit,
    decimals,
    batch: batchOfPlace(row),
    ...line,
    differencePaise,
  }
}

/** At what one costs; null where nobody said. What was not counted differs by nothing. */
export function worthOfDifference(
  { countedThousandths, expectedThousandths }: Pick<CountLine, 'countedThousandths' | 'expectedThousandths'>,
  costPaise: number | null,
): number | null {
  if (costPaise === null) return null
  const difference = countedThousandths === null ? 0 : countedThousandths - expectedThousandths
  return withinSafe(mulDivRoundHalfUp(costPaise, difference, 1000))
}

function sumOf(paise: readonly number[]): number {
  return withinSafe(paise.reduce((sum, value) => sum + value, 0))
}

function withinSafe(paise: number): number {
  return Math.max(Number.MIN_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, paise))
}
