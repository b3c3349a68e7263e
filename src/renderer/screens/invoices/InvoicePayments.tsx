// The money taken for an invoice, at the sale and after it.

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import type { InvoiceAnswer } from '../../../shared/records/invoice.ts'
import type { Payment } from '../../../shared/records/payment.ts'
import { ReceiptDialog } from '../../parts/document/ReceiptDialog.tsx'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDayOf, showTime } from '../../text/show-date.ts'
import styles from '../../widgets/record/Record.module.css'

export function InvoicePayments({ view, settings }: { view: InvoiceAnswer; settings: LocalSettings }) {
  const { account, invoices, payment: words } = useWords()
  const { allocations } = view.aftermath
  const language = useLanguage()
  const [shown, setShown] = useState<Payment | null>(null)
  return (
    <section className={styles.section} aria-label={invoices.payments}>
      <h3>{invoices.payments}</h3>
      {view.payments.length + allocations.length === 0 ? <p className={styles.quiet}>{invoices.noPayments}</p> : null}
      {view.payments.map(payment => (
        <p key={payment.id} className={styles.row}>
          <strong>{formatRupees(payment.amountPaise)}</strong>
          <span>{words.means[payment.tender]}</span>
          {payment.changePaise > 0 ? <span>{invoices.change(formatRupees(payment.changePaise))}</span> : null}
          <span className={styles.grow}>
            {showDayOf(language, payment.receivedAt)}, {showTime(payment.receivedAt)} · {payment.receivedBy}
          </span>
          {payment.receiptNumber === null ? (
            <span>{invoices.paidAtSale}</span>
          ) : (
            <Button size="compact-sm" variant="subtle" onClick={() => setShown(payment)}>
              {invoices.receipt(payment.receiptNumber)}
            </Button>
          )}
        </p>
      ))}
      {allocations.map(({ entryId, amountPaise, allocatedAt, allocatedBy }) => (
        <p key={entryId} className={styles.row}>
          <strong>{formatRupees(amountPaise)}</strong>
          <span>{account.fromAccount}</span>
          <span className={styles.grow}>
            {showDayOf(language, allocatedAt)}, {showTime(allocatedAt)} · {allocatedBy}
          </span>
        </p>
      ))}
      {view.duePaise > 0 ? (
        <p className={styles.row}>
          <span className={styles.grow}>{invoices.stillDue}</span>
          <strong>{formatRupees(view.duePaise)}</strong>
        </p>
      ) : null}
      {shown === null ? null : <ReceiptDialog payment={shown} settings={settings} onClose={() => setShown(null)} />}
    </section>
  )
}
