// The one thing to do next on the sheet: keep a part, or finish the bill.

import { Button } from '@mantine/core'
import { useWords } from '../../../text/language.tsx'
import { Key } from '../../../widgets/Key.tsx'
import { useSellActions, useSellState } from '../sell-context.tsx'
import styles from './FinishButton.module.css'
import { leftPaise, type PaymentSheet, typedPaise } from './payment-sheet.ts'

export function FinishButton({ sheet }: { sheet: PaymentSheet }) {
  const words = useWords()
  const act = useSellActions()
  const isIssuing = useSellState(state => state.isIssuing)
  const needsCustomer = sheet.typed.means === 'credit' && !sheet.hasCustomer
  const isPart = sheet.typed.means !== 'credit' && (typedPaise(sheet) ?? 0) < leftPaise(sheet)
  const chooseCustomer = () => act.put({ dialog: { kind: 'customer' } })
  return (
    <div className={styles.foot}>
      <Button variant="default" onClick={act.closePayment} disabled={isIssuing} rightSection={<Key name="Esc" />}>
        {words.common.back}
      </Button>
      {needsCustomer ? (
        <Button className={styles.finish} onClick={chooseCustomer}>
          {words.payment.chooseCustomer}
        </Button>
      ) : (
        <Button
          className={styles.finish}
          onClick={() => void act.confirmTender()}
          disabled={isIssuing}
          rightSection={<Key name="↵" quiet />}
        >
          {isIssuing ? words.payment.posting : isPart ? words.payment.keepAndGoOn : words.payment.finish}
        </Button>
      )}
    </div>
  )
}
