// The sheet a count is made by: what is to be counted, and blank boxes.

import type { DocumentLanguage, FileContent } from '../../../shared/contract/counter/document-calls.ts'
import type { CountSheetLine } from '../../../shared/contract/counter/stock-papers.ts'
import { dayInIndia, instantOf } from '../../../shared/kernel/calendar.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { batchOfPlace } from '../../ledger/rows/stock/count-places.ts'
import type { CountListRow } from '../../ledger/rows/stock/stock-count-rows.ts'
import type { Deps } from '../deps.ts'
import { requireCounter } from '../shop-state.ts'
import { pdfFile } from './pdf-file.ts'

/** More than a shop can count in a day. */
const mostLines = 20_000
/** Where nothing is said beforehand, room for a page of what is found. */
const blankLines = Array.from({ length: 30 }, () => ({ name: '', code: null, unit: '', decimals: 0, batch: null }))

export async function renderCountSheetDocument(
  { ledger: { rows }, documents, clock }: Deps,
  { countId, language }: { countId: string; language: DocumentLanguage },
): Promise<FileContent> {
  const { shop } = requireCounter(rows)
  const count = rows.stockCounts.get(countId)
  if (count === undefined) throw new Refusal('not_found', { record: 'count', id: countId })
  const { groupId } = count.scope
  const startedOn = dayInIndia(count.startedAtMs)
  const items = rows.stockCounts.find(count, { id: countId, show: 'all', text: '', offset: 0, limit: mostLines }).rows
  const lines = items.map(sheetLine)
  const pdf = await documents.renderCountSheet({
    shopName: shop.name,
    groupName: groupId === null ? null : (rows.itemGroups.get(groupId)?.name ?? null),
    startedOn,
    lines: lines.length === 0 ? blankLines : lines,
    language,
    madeAt: instantOf(clock.nowMs()),
  })
  return pdfFile(`stock-count-${startedOn}`, pdf)
}

function sheetLine(row: CountListRow): CountSheetLine {
  const { name, code, unit, decimals, heldThousandths } = row
  const batch = batchOfPlace(row)
  return { name, code, unit, decimals, batch: batch === null ? null : { ...batch, heldThousandths } }
}
