// The X report of an open shift, the Z report of a closed one, as PDF.

import type { DocumentLanguage, FileContent, Paper } from '../../../shared/contract/counter/document-calls.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import type { Deps } from '../deps.ts'
import { refuseBlindSight, requireShift } from '../shift-state.ts'
import { viewOfShift } from '../shift-view.ts'
import { requireCounter } from '../shop-state.ts'
import { pdfFile } from './pdf-file.ts'

export async function renderShiftDocument(
  { ledger, documents, clock, session }: Deps,
  { shiftId, paper, language }: { shiftId: string; paper: Paper; language: DocumentLanguage },
): Promise<FileContent> {
  const { rows } = ledger
  const { shop } = requireCounter(rows)
  const stored = requireShift(rows, shiftId)
  refuseBlindSight(rows, session, stored, clock.nowMs())
  const view = viewOfShift(ledger, stored, clock)
  const pdf = await documents.renderShift(view, { paper, language, shop })
  return pdfFile(view.closing?.number ?? `X-${dayInIndia(Date.parse(view.asOf))}`, pdf)
}
