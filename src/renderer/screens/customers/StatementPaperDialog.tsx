// A customer's statement as paper: which days, size and language; print it or save it.

import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { CutPaper, DocumentLanguage } from '../../../shared/contract/counter/document-calls.ts'
import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import type { CustomerView } from '../../../shared/records/customer.ts'
import { useAsk } from '../../core/ask.ts'
import { useCore } from '../../core/core-context.tsx'
import { PdfDialog } from '../../parts/document/PdfDialog.tsx'
import { useWords } from '../../text/language.tsx'
import { periodNames, type StatementPeriod, statementDays } from './statement-days.ts'

interface Props {
  readonly customer: CustomerView
  readonly settings: LocalSettings
  readonly onClose: () => void
}

export function StatementPaperDialog({ customer, settings, onClose }: Props) {
  const { account: w, invoices, common } = useWords()
  const { nowMs } = useCore()
  const [period, setPeriod] = useState<StatementPeriod>('year')
  const [paper, setPaper] = useState<CutPaper>(settings.invoicePaper === 'a5' ? 'a5' : 'a4')
  const [language, setLanguage] = useState<DocumentLanguage>(settings.invoiceLanguage)
  const days = statementDays(period, customer, nowMs())
  const file = useAsk('document.renderStatement', { customerId: customer.id, ...days, paper, language })
  return (
    <PdfDialog title={w.statementTitle(customer.name)} file={file.data} error={file.error} onClose={onClose}>
      <NativeSelect
        aria-label={w.tabs.statement}
        value={period}
        data={periodNames.map(value => ({ value, label: w.periods[value] }))}
        onChange={event => setPeriod(event.currentTarget.value as StatementPeriod)}
      />
      <NativeSelect
        aria-label={invoices.paper}
        value={paper}
        data={(['a4', 'a5'] as const).map(value => ({ value, label: invoices.papers[value] }))}
        onChange={event => setPaper(event.currentTarget.value as CutPaper)}
      />
      <NativeSelect
        aria-label={common.language}
        value={language}
        data={(['en', 'hi', 'ta'] as const).map(value => ({ value, label: common.languages[value] }))}
        onChange={event => setLanguage(event.currentTarget.value as DocumentLanguage)}
      />
    </PdfDialog>
  )
}
