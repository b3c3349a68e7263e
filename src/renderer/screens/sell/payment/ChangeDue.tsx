// The change to give back, in digits that are read from across the drawer.

import { formatRupees } from '../../../../shared/kernel/money.ts'
import { useWords } from '../../../text/language.tsx'
import styles from './ChangeDue.module.css'
import { changePaise, type PaymentSheet } from './payment-sheet.ts'

export function ChangeDue({ sheet }: { sheet: PaymentSheet }) {
  const { payment } = useWords()
  const change = changePaise(sheet)
  return (
    <div className={styles.change} data-some={change > 0 || undefined} aria-live="polite">
      <span>{payment.change}</span>
      <output className={styles.figure}>{formatRupees(change)}</output>
    </div>
  )
}
