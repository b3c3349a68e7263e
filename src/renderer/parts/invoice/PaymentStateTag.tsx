// Whether a bill is paid: in words, and in the colour that means it. A mark beside it says that goods came back.

import type { PaymentState } from '../../../shared/records/invoice.ts'
import { useWords } from '../../text/language.tsx'
import { Icon } from '../../widgets/Icon.tsx'
import styles from './PaymentStateTag.module.css'

interface Props {
  readonly state: PaymentState
  readonly isOverdue?: boolean
  readonly isReturned?: boolean
}

export function PaymentStateTag({ state, isOverdue = false, isReturned = false }: Props) {
  const { account, invoices } = useWords()
  return (
    <>
      <span className={styles.tag} data-state={isOverdue ? 'overdue' : state}>
        {state === 'paid' ? <Icon name="check" size={14} /> : isOverdue ? <Icon name="look" size={14} /> : null}
        {isOverdue ? invoices.overdue : invoices.states[state]}
      </span>
      {isReturned ? (
        <span className={styles.returned} role="img" aria-label={account.returned} title={account.returned}>
          ↩
        </span>
      ) : null}
    </>
  )
}
