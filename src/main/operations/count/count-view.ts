// A count in progress as screens see it, and its lines.

import type { CountLine, StockCount } from '../../../shared/contract/counter/count-calls.ts'
import { instantOf } from '../../../shared/kernel/calendar.ts'
import { mulDivRoundHalfUp } from '../../../shared/kernel/money.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { LedgerRows } from '../../ledger/rows/ledger-rows.ts'
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
    itemCount: rows.stockCounts.countItems(count, 'all'),
    countedCount: rows.stockCounts.countItems(count, 'counted'),
    differentCount: differences.length,
    missingPaise: sumOf(values.filter(value => value < 0)),
    surplusPaise: sumOf(values.filter(value => value > 0)),
  }
}

export function lineOfCount(row: CountListRow): CountLine {
  const expectedThousandths = row.expectedThousandths ?? row.onHandThousandths
  const difference = row.countedThousandths === null ? 0 : row.countedThousandths - expectedThousandths
  return {
    itemId: idOfBlob(row.itemId),
    name: row.name,
    code: row.code,
    unit: row.unit,
    decimals: row.decimals,
    countedThousandths: row.countedThousandths,
    expectedThousandths,
    differencePaise: row.costPaise === null ? null : withinSafe(mulDivRoundHalfUp(row.costPaise, difference, 1000)),
  }
}

function sumOf(paise: readonly number[]): number {
  return withinSafe(paise.reduce((sum, value) => sum + value, 0))
}

function withinSafe(paise: number): number {
  return Math.max(Number.MIN_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, paise))
}
