// The past bills of a customer or an item, on his or its own page: a few of them, and the way to all.

import { useLocation } from 'wouter'
import { useAsk } from '../../core/ask.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDay } from '../../text/show-date.ts'
import { showMills } from '../../text/show-mills.ts'
import styles from './PastSalesOf.module.css'

type Of = { readonly customerId: string } | { readonly itemId: string }

const shown = 10

/** Nothing where there are none: most shops have no history of another program. */
export function PastSalesOf({ title, of }: { title: string; of: Of }) {
  const { pastSales } = useWords()
  const language = useLanguage()
  const [, navigate] = useLocation()
  const { data } = useAsk('pastSale.find', { ...of, limit: shown })
  if (data === undefined || data.total === 0) return null
  return (
    <section aria-label={title}>
      <h2 className={styles.head}>{title}</h2>
      <ul className={styles.bills}>
        {data.rows.map(bill => (
          <li key={bill.id}>
            <a className={styles.bill} href={`#/past-bills/${bill.id}`}>
              <span>{bill.number}</span>
              <span>{showDay(language, bill.soldOn)}</span>
              <span>{pastSales.tags[bill.kind]}</span>
              <strong>{showMills(bill.amountMills, bill.currency)}</strong>
            </a>
          </li>
        ))}
      </ul>
      <p className={styles.foot}>
        {data.sums.map(sum => (
          <span key={sum.currency}>
            {pastSales.count(sum.bills)}
            {/* Of an item's bills only a part is the item's. */}
            {'itemId' in of ? '' : ` · ${showMills(sum.amountMills, sum.currency)}`}
          </span>
        ))}
        {data.total <= data.rows.length ? null : (
          <button type="button" className={styles.all} onClick={() => navigate('/past-bills', { state: of })}>
            {pastSales.showAll(data.total)}
          </button>
        )}
      </p>
    </section>
  )
}
