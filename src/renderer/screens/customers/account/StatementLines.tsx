// A customer's account over some days: what he owed before, every bill and payment, what he owes after. Each line opens
// its bill or its receipt.

import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { AccountLine } from '../../../../shared/contract/counter/account-calls.ts'
import { formatPaise } from '../../../../shared/kernel/money.ts'
import type { CustomerView } from '../../../../shared/records/customer.ts'
import { useAsk } from '../../../core/ask.ts'
import { useCore } from '../../../core/core-context.tsx'
import { Loading } from '../../../parts/list/Loading.tsx'
import { errorWords } from '../../../text/error-words.ts'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { showDayOf } from '../../../text/show-date.ts'
import { Callout } from '../../../widgets/Callout.tsx'
import styles from './Account.module.css'
import { AccountTable } from './AccountTable.tsx'
import { periodNames, type StatementPeriod, statementDays } from './statement-days.ts'

interface Props {
  readonly customer: CustomerView
  readonly onReceipt: (payment: { id: string; receiptNumber: string | null }) => void
}

/** More than these at once would be slow to draw; the rest is one press away. */
const linesAtOnce = 200

export function StatementLines({ customer, onReceipt }: Props) {
  const words = useWords()
  const { account: w } = words
  const { nowMs } = useCore()
  const [period, setPeriod] = useState<StatementPeriod>('year')
  const [shown, setShown] = useState(linesAtOnce)
  const asked = { customerId: customer.id, ...statementDays(period, customer, nowMs()) }
  const { data, error } = useAsk('account.statement', asked, { keep: true })
  const row = useLineRow(onReceipt)
  if (error !== null) return <Callout kind="stop">{errorWords(words, error)}</Callout>
  if (data === undefined) return <Loading />
  const hidden = Math.max(0, data.lines.length - shown)
  const lines = data.lines.slice(hidden)
  const before = data.lines[hidden - 1]?.balancePaise ?? data.openingPaise
  const sum = (key: string, label: string, paise: number) => ({
    key,
    isStrong: true,
    cells: ['', label, '', '', balanceText(paise, w.creditMark)],
  })
  const { columns } = w
  return (
    <section>
      <div className={styles.tools}>
        <NativeSelect
          aria-label={w.tabs.statement}
          value={period}
          data={periodNames.map(value => ({ value, label: w.periods[value] }))}
          onChange={event => setPeriod(event.currentTarget.value as StatementPeriod)}
        />
        {hidden === 0 ? null : (
          <Button variant="subtle" onClick={() => setShown(shown + 1000)}>
            {w.more(hidden)}
          </Button>
        )}
      </div>
      <AccountTable
        label={w.tabs.statement}
        heads={[columns.date, columns.what, columns.debit, columns.credit, columns.balance]}
        rightFrom={2}
        rows={[
          sum('opening', w.opening, before),
          ...lines.map(row),
          {
            key: 'closing',
            isStrong: true,
            cells: [
              '',
              w.closing,
              formatPaise(data.debitPaise),
              formatPaise(data.creditPaise),
              balanceText(data.closingPaise, w.creditMark),
            ],
          },
        ]}
      />
      {data.lines.length === 0 ? <p className={styles.quiet}>{w.noLines}</p> : null}
    </section>
  )
}

function useLineRow(onReceipt: Props['onReceipt']) {
  const { account: w } = useWords()
  const language = useLanguage()
  const amount = (paise: number) => (paise === 0 ? '' : formatPaise(paise))
  const nameOf = (line: AccountLine) => [w.lines[line.kind], line.number].filter(Boolean).join(' ')
  const what = (line: AccountLine) => {
    if (line.kind === 'payment' && line.number !== '') {
      const payment = { id: line.entryId, receiptNumber: line.number }
      return (
        <button key="what" type="button" className={styles.link} onClick={() => onReceipt(payment)}>
          {nameOf(line)}
        </button>
      )
    }
    if (line.invoiceId === null) return nameOf(line)
    return (
      <a key="what" href={`#/invoices/${line.invoiceId}`}>
        {nameOf(line)}
      </a>
    )
  }
  return (line: AccountLine, index: number) => ({
    key: `${line.entryId}-${line.kind}-${index}`,
    cells: [
      showDayOf(language, line.at),
      what(line),
      amount(line.debitPaise),
      amount(line.creditPaise),
      balanceText(line.balancePaise, w.creditMark),
    ],
  })
}

function balanceText(paise: number, creditMark: string): string {
  return paise < 0 ? `${formatPaise(-paise)} ${creditMark}` : formatPaise(paise)
}
