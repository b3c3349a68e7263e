// The means of paying, each with its key, the chosen one marked.

import { useWords } from '../../../text/language.tsx'
import { Key } from '../../../widgets/Key.tsx'
import { useSellActions } from '../sell-context.tsx'
import styles from './MeansKeys.module.css'
import { meansKeys } from './payment-keys.ts'
import type { PaymentSheet } from './payment-sheet.ts'

export function MeansKeys({ sheet }: { sheet: PaymentSheet }) {
  const { payment } = useWords()
  const act = useSellActions()
  return (
    <div className={styles.means}>
      {meansKeys.map(([key, means]) => (
        <button
          key={key}
          type="button"
          className={styles.one}
          aria-pressed={sheet.typed.means === means}
          aria-keyshortcuts={key}
          onClick={() => act.chooseMeans(means)}
        >
          <Key name={key} quiet />
          <span>{payment.means[means]}</span>
        </button>
      ))}
    </div>
  )
}
