// Whether a bill is paid: in words, and in the colour that means it.

import type { PaymentState } from '../../../shared/records/invoice.ts'
import { useWords } from '../../text/language.tsx'
import { Icon } from '../../widgets/Icon.tsx'
import styles from './PaymentStateTag.module.css'

export function PaymentStateTag({ state, isOverdue = false }: { state: PaymentState; isOverdue?: boolean }) {
  const { invoices } = useWords()
  return (
    <span className={styles.tag} data-state={isOverdue ? 'overdue' : state}>
      {state === 'paid' ? <Icon name="check" size={14} /> : isOverdue ? <Icon name="look" size={14} /> : null}
      {isOverdue ? invoices.overdue : invoices.states[state]}
    </span>
  )
}
