// Which batch a cart line comes from: the one a person chose, else the one that expires first. A click chooses another.

import { dayInIndia } from '../../../../shared/kernel/calendar.ts'
import type { CartLine } from '../../../../shared/records/cart.ts'
import { useAsk } from '../../../core/ask.ts'
import { useCore } from '../../../core/core-context.tsx'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { showDay } from '../../../text/show-date.ts'
import { useSellActions } from '../sell-context.tsx'
import styles from './LineBatch.module.css'

export function LineBatch({ line }: { line: CartLine }) {
  const { stock } = useWords()
  const language = useLanguage()
  const { nowMs } = useCore()
  const act = useSellActions()
  const { data = [] } = useAsk('stock.findBatches', { itemId: line.itemId }, { enabled: line.batch === undefined })
  const held = data.filter(batch => batch.onHandThousandths > 0)
  const batch = line.batch ?? held.find(each => !each.isExpired)
  if (batch === undefined && held.length === 0) return null
  const isExpired = batch?.expiresOn != null && batch.expiresOn < dayInIndia(nowMs())
  const says = [
    batch?.code,
    batch?.expiresOn == null ? undefined : showDay(language, batch.expiresOn),
    isExpired ? stock.sell.isExpired : undefined,
  ].filter(text => text !== undefined)
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.batch}
      data-look={isExpired || batch === undefined || undefined}
      title="Shift+F2"
      onClick={() => act.openBatches(line.id)}
    >
      {batch === undefined ? stock.sell.onlyExpired : says.join(' · ')}
    </button>
  )
}
