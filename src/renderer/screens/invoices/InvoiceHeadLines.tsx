// The head of an open invoice: the total, whether it is paid, to whom, when, by whom, where it is taxed.

import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import type { InvoiceAnswer } from '../../../shared/records/invoice.ts'
import { useCore } from '../../core/core-context.tsx'
import { PaymentStateTag } from '../../parts/invoice/PaymentStateTag.tsx'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDay, showDayOf, showTime } from '../../text/show-date.ts'
import { stateName } from '../../text/states.ts'
import styles from '../../widgets/record/Record.module.css'

export function InvoiceHeadLines({ view }: { view: InvoiceAnswer }) {
  const { invoices, common } = useWords()
  const language = useLanguage()
  const { nowMs } = useCore()
  const { invoice, duePaise, state } = view
  const isOverdue = duePaise > 0 && invoice.dueOn < dayInIndia(nowMs())
  return (
    <header>
      <p className={styles.total}>
        <span className={styles.figure} data-void={state === 'void' || undefined}>
          {formatRupees(invoice.totalPaise)}
        </span>
        <PaymentStateTag state={state} isOverdue={isOverdue} />
        {duePaise > 0 ? (
          <span>
            {common.due} <strong>{formatRupees(duePaise)}</strong> ({invoices.dueOn(showDay(language, invoice.dueOn))})
          </span>
        ) : null}
      </p>
      <p className={styles.facts}>
        <span>
          {invoice.buyer === null ? (
            invoices.walkIn
          ) : (
            <a href={`#/customers/${invoice.buyer.customerId}`}>{invoice.buyer.name}</a>
          )}
        </span>
        {invoice.buyer?.phone ? <span>{invoice.buyer.phone}</span> : null}
        {invoice.buyer?.gstin ? <span>{invoice.buyer.gstin}</span> : null}
      </p>
      <p className={styles.facts}>
        <span>{invoices.documents[invoice.documentType]}</span>
        <span>
          {showDayOf(language, invoice.issuedAt)}, {showTime(invoice.issuedAt)}
        </span>
        <span>{invoices.soldBy(invoice.soldBy)}</span>
        {invoice.supplyType === 'inter' ? (
          <span>{invoices.placeOfSupply(stateName(language, invoice.placeOfSupply))}</span>
        ) : null}
        {invoice.deliveryStateCode === null ? null : (
          <span>{invoices.deliverTo(stateName(language, invoice.deliveryStateCode))}</span>
        )}
      </p>
      {invoice.note === '' ? null : <p>{invoice.note}</p>}
    </header>
  )
}
