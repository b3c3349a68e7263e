// The unpaid bills under a payment: what each gets of it, live, or a field for it.

import { TextInput } from '@mantine/core'
import type { UnpaidInvoice } from '../../../../shared/contract/counter/account-calls.ts'
import { formatPaise } from '../../../../shared/kernel/money.ts'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { showDay } from '../../../text/show-date.ts'
import table from '../../../widgets/record/RecordTable.module.css'
import { ScrollBox } from '../../../widgets/ScrollBox.tsx'
import styles from './Account.module.css'
import type { AccountPaymentDraft, PlannedPayment } from './account-payment-draft.ts'

interface Props {
  readonly unpaid: readonly UnpaidInvoice[]
  readonly plan: PlannedPayment
  readonly draft: AccountPaymentDraft
  readonly onPart: (invoiceId: string, text: string) => void
}

export function PaidBillsTable({ unpaid, plan, draft, onPart }: Props) {
  const { account: w } = useWords()
  const language = useLanguage()
  const partOf = new Map(plan.allocations.map(part => [part.invoiceId, part.amountPaise]))
  const nameOf = (bill: UnpaidInvoice) => (bill.isOpening ? w.openingBill(bill.number) : bill.number)
  return (
    <ScrollBox className={styles.bills} label={w.unpaid}>
      <table className={`${table.table} ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{w.columns.bill}</th>
            <th scope="col">{w.columns.date}</th>
            <th scope="col" data-right>
              {w.columns.due}
            </th>
            <th scope="col" data-right>
              {w.columns.part}
            </th>
          </tr>
        </thead>
        <tbody>
          {unpaid.map(bill => (
            <tr key={bill.invoiceId} data-on={partOf.has(bill.invoiceId) || undefined}>
              <td>{nameOf(bill)}</td>
              <td>{showDay(language, bill.issuedOn)}</td>
              <td data-right>{formatPaise(bill.duePaise)}</td>
              <td data-right className={styles.part}>
                {draft.isChosen ? (
                  <TextInput
                    size="xs"
                    aria-label={`${w.columns.part}: ${nameOf(bill)}`}
                    inputMode="decimal"
                    maxLength={20}
                    value={draft.parts[bill.invoiceId] ?? ''}
                    error={plan.wrongParts.has(bill.invoiceId) ? w.take.over(formatPaise(bill.duePaise)) : undefined}
                    onChange={event => onPart(bill.invoiceId, event.currentTarget.value)}
                  />
                ) : (
                  <strong>{partOf.has(bill.invoiceId) ? formatPaise(partOf.get(bill.invoiceId) ?? 0) : '–'}</strong>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
