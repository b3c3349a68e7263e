// The lines of a credit note as posted, and their sums.

import type { CreditNote, CreditNoteLine } from '../../../../shared/records/credit-note.ts'
import { useWords } from '../../../text/language.tsx'
import { RecordTable } from '../../../widgets/record/RecordTable.tsx'
import { PaperSums, speaksOfTax } from '../PaperSums.tsx'
import { usePaperLineColumns } from '../use-paper-line-columns.tsx'

export function CreditNoteLines({ note }: { note: CreditNote }) {
  const { invoices, returns: w } = useWords()
  const columns = usePaperLineColumns<CreditNoteLine>({
    below: row => row.hsn ?? '',
    own: { head: w.shelf, draw: row => (row.isRestocked ? w.restocked : w.writtenOff) },
    hasTax: speaksOfTax(note),
  })
  return (
    <div>
      <RecordTable label={invoices.lines} columns={columns} lines={note.lines} />
      <PaperSums paper={note} />
    </div>
  )
}
