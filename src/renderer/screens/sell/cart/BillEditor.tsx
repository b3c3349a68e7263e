// The small field for the whole bill: its discount, or its note and where the goods go.

import { NativeSelect } from '@mantine/core'
import { mulDivRoundHalfUp } from '../../../../shared/kernel/money.ts'
import type { Cart } from '../../../../shared/records/cart.ts'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { stateChoices } from '../../../text/states.ts'
import { useSellActions, useSellState } from '../sell-context.tsx'
import styles from './BillEditor.module.css'
import { LineEditor } from './LineEditor.tsx'

export function BillEditor({ cart }: { cart: Cart }) {
  const { sell } = useWords()
  const language = useLanguage()
  const act = useSellActions()
  const editor = useSellState(state => (state.editor?.lineId === null ? state.editor : null))
  if (editor === null) return null
  const basePaise = cart.lines.reduce(
    (sum, line) => sum + mulDivRoundHalfUp(line.quantityThousandths, line.unitPricePaise, 1000),
    0,
  )
  return (
    <div className={styles.editor}>
      <LineEditor key={editor.field} editor={editor} line={null} basePaise={basePaise} />
      {editor.field === 'billNote' ? (
        <NativeSelect
          className={styles.state}
          label={sell.deliveryState}
          data={[{ value: '', label: sell.deliveryNone }, ...stateChoices(language)]}
          value={cart.deliveryStateCode ?? ''}
          onChange={event => {
            const deliveryStateCode = event.currentTarget.value || null
            act.edit(given => ({ ...given, deliveryStateCode }))
          }}
        />
      ) : null}
    </div>
  )
}
