// A customer's statement as paper: which days, size and language; print it or save it.

import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { CutPaper } from '../../../../shared/contract/counter/document-calls.ts'
import type { LocalSettings } from '../../../../shared/contract/counter/shop-calls.ts'
import type { CustomerView } from '../../../../shared/records/customer.ts'
import { useAsk } from '../../../core/ask.ts'
import { useCore } from '../../../core/core-context.tsx'
import { DocumentDialog, type PaperChoice } from '../../../parts/document/DocumentDialog.tsx'
import { useWords } from '../../../text/language.tsx'
import { periodNames, type StatementPeriod, statementDays } from './statement-days.ts'

interface Props {
  readonly customer: CustomerView
  readonly settings: LocalSettings
  readonly onClose: () => void
}

const papers: readonly CutPaper[] = ['a4', 'a5']

export function StatementPaperDialog({ customer, settings, onClose }: Props) {
  const { account: w } = useWords()
  const { nowMs } = useCore()
  const [period, setPeriod] = useState<StatementPeriod>('year')
  const [choice, setChoice] = useState<PaperChoice<CutPaper>>({
    paper: settings.invoicePaper === 'a5' ? 'a5' : 'a4',
    language: settings.invoiceLanguage,
  })
  const days = statementDays(period, customer, nowMs())
  const { data, error } = useAsk('document.renderStatement', { customerId: customer.id, ...days, ...choice })
  const periods = (
    <NativeSelect
      aria-label={w.tabs.statement}
      value={period}
      data={periodNames.map(value => ({ value, label: w.periods[value] }))}
      onChange={event => setPeriod(event.currentTarget.value as StatementPeriod)}
    />
  )
  return (
    <DocumentDialog
      title={w.statementTitle(customer.name)}
      papers={papers}
      choice={choice}
      onChoice={setChoice}
      tools={periods}
      file={data}
      error={error}
      onClose={onClose}
    />
  )
}
