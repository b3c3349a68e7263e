// Which batch a cart line comes from: the one a person chose, else the one that expires first. A click chooses another.

import type { BatchView } from '../../../../shared/contract/counter/stock-calls.ts'
import { dayInIndia } from '../../../../shared/kernel/calendar.ts'
import type { CartLine } from '../../../../shared/records/cart.ts'
import { useCore } from '../../../core/core-context.tsx'
import { useLanguage, useWords } from '../../../text/language.tsx'
import { showDay } from '../../../text/show-date.ts'
import { showQuantity } from '../../../text/show-quantity.ts'
import { useSellActions } from '../sell-context.tsx'
import styles from './LineBatch.module.css'

interface Props {
  readonly line: CartLine
  /** Those of its item, where nobody chose one. */
  readonly batches: readonly BatchView[]
}

export function LineBatch({ line, batches }: Props) {
  const { stock } = useWords()
  const language = useLanguage()
  const { nowMs } = useCore()
  const act = useSellActions()
  const held = batches.filter(batch => batch.onHandThousandths > 0)
  const batch = line.batch ?? held.find(each => !each.isExpired)
  if (batch === undefined && held.length === 0) return null
  const isExpired = batch?.expiresOn != null && batch.expiresOn < dayInIndia(nowMs())
  /** Beside what is proposed: who takes the wrong pack sells what has expired. */
  const lyingThousandths =
    line.batch === undefined
      ? held.filter(each => each.isExpired).reduce((sum, each) => sum + each.onHandThousandths, 0)
      : 0
  const says = [
    batch?.code,
    batch?.expiresOn == null ? undefined : showDay(language, batch.expiresOn),
    isExpired ? stock.sell.isExpired : undefined,
    lyingThousandths > 0 ? stock.sell.expired(showQuantity(lyingThousandths, line.decimals)) : undefined,
  ].filter(text => text !== undefined)
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.batch}
      data-look={isExpired || batch === undefined || lyingThousandths > 0 || undefined}
      title="Shift+F2"
      onClick={() => act.openBatches(line.id)}
    >
      {batch === undefined ? stock.sell.onlyExpired : says.join(' · ')}
    </button>
  )
}
