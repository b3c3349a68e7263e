// What the buyer is likely to hand over, each with its key.

import { groupIndian } from '../../../../shared/kernel/money.ts'
import { useWords } from '../../../text/language.tsx'
import { Key } from '../../../widgets/Key.tsx'
import { useSellActions } from '../sell-context.tsx'
import { noteKeys } from './payment-keys.ts'
import { leftPaise, type PaymentSheet } from './payment-sheet.ts'
import styles from './QuickNotes.module.css'
import { quickNotes } from './quick-notes.ts'

export function QuickNotes({ sheet }: { sheet: PaymentSheet }) {
  const { payment } = useWords()
  const act = useSellActions()
  const notes = quickNotes(leftPaise(sheet))
  if (notes.length === 0) return null
  return (
    <div className={styles.notes}>
      <span className={styles.word}>{payment.quickNotes}</span>
      {notes.map((paise, index) => (
        <button key={paise} type="button" className={styles.note} onClick={() => act.typeAmount(String(paise / 100))}>
          <Key name={noteKeys[index] ?? ''} quiet /> ₹{groupIndian(String(paise / 100))}
        </button>
      ))}
    </div>
  )
}
