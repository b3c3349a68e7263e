// The bills a customer still owes for, the oldest first, with their days.

import type { Account } from '../../../../shared/contract/counter/account-calls.ts'
import { dayInIndia, daysBetween } from '../../../../shared/kernel/calendar.ts'
import { formatPaise } from '../../../../shared/kernel/money.ts'
import { useCore } from '../../../core/core-context.tsx'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { showDay } from '../../../text/show-date.ts'
import styles from './Account.module.css'
import { AccountTable } from './AccountTable.tsx'

export function UnpaidBills({ account }: { account: Account }) {
  const { account: w } = useWords()
  const language = useLanguage()
  const today = dayInIndia(useCore().nowMs())
  const { columns } = w
  return (
    <AccountTable
      label={w.unpaid}
      isTitled
      heads={[columns.bill, columns.date, columns.age, columns.total, columns.due]}
      rightFrom={2}
      rows={account.unpaid.map(bill => ({
        key: bill.invoiceId,
        cells: [
          bill.isOpening ? (
            w.openingBill(bill.number)
          ) : (
            <a key="bill" href={`#/invoices/${bill.invoiceId}`}>
              {bill.number}
            </a>
          ),
          showDay(language, bill.issuedOn),
          <span key="age" className={bill.dueOn < today ? styles.look : undefined}>
            {daysBetween(bill.issuedOn, today)}
          </span>,
          formatPaise(bill.totalPaise),
          <strong key="due">{formatPaise(bill.duePaise)}</strong>,
        ],
      }))}
    />
  )
}
