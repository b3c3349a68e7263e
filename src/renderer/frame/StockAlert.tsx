// What runs low and what has expired, said calmly in the status bar; each opens its list.

import { useAsk } from '../core/ask.ts'
import { useWords } from '../text/language.tsx'
import { Icon } from '../widgets/Icon.tsx'
import styles from './StatusBar.module.css'

export function StockAlert() {
  const { stock } = useWords()
  const { data } = useAsk('stock.summary', {}, { keep: true })
  if (data === undefined) return null
  return (
    <>
      {data.lowCount === 0 ? null : (
        <a className={styles.lookLink} href="#/stock/low">
          <Icon name="look" size={16} />
          {stock.alert(data.lowCount)}
        </a>
      )}
      {data.expiredCount === 0 ? null : (
        <a className={styles.lookLink} href="#/stock/expiring">
          <Icon name="look" size={16} />
          {stock.alertExpired(data.expiredCount)}
        </a>
      )}
    </>
  )
}
