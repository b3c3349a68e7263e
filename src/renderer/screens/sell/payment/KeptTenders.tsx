// What has been given so far, when a bill is paid in parts.

import { Button } from '@mantine/core'
import { formatRupees } from '../../../../shared/kernel/money.ts'
import { useWords } from '../../../text/language.tsx'
import { Icon } from '../../../widgets/Icon.tsx'
import { Key } from '../../../widgets/Key.tsx'
import { useSellActions } from '../sell-context.tsx'
import styles from './KeptTenders.module.css'
import type { PaymentSheet } from './payment-sheet.ts'

export function KeptTenders({ sheet }: { sheet: PaymentSheet }) {
  const { payment, common } = useWords()
  const act = useSellActions()
  if (sheet.kept.length === 0) return null
  return (
    <div className={styles.kept}>
      <p className={styles.of}>
        {common.total} {formatRupees(sheet.totalPaise)}
      </p>
      {sheet.kept.map(tender => (
        <p key={tender.id} className={styles.tender}>
          <Icon name="check" size={16} />
          <span>{payment.means[tender.tender]}</span>
          <strong>{formatRupees(tender.givenPaise)}</strong>
        </p>
      ))}
      <Button size="compact-sm" variant="subtle" onClick={act.takeBackTender} rightSection={<Key name="⌫" />}>
        {payment.takeBack}
      </Button>
    </div>
  )
}
