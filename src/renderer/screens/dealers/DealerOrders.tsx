// The orders of one dealer, newest first.

import { formatRupees } from '../../../shared/kernel/money.ts'
import type { DealerOrderSummary } from '../../../shared/records/dealer/dealer-order.ts'
import { useAsk } from '../../core/ask.ts'
import { Loading } from '../../parts/list/Loading.tsx'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDayOf } from '../../text/show-date.ts'
import record from '../../widgets/record/Record.module.css'
import styles from './Dealers.module.css'

export function DealerOrders({ dealerId }: { dealerId: string }) {
  const { dealers } = useWords()
  const language = useLanguage()
  const { data } = useAsk('dealerOrder.find', { dealerId, limit: 200 })
  if (data === undefined) return <Loading />
  if (data.rows.length === 0) return <p className={styles.empty}>{dealers.noOrders}</p>
  return (
    <section aria-label={dealers.orders}>
      {data.rows.map(row => (
        <p key={row.id} className={record.row}>
          <a href={`#/dealers/orders/${row.id}`}>{row.number}</a>
          <span>{showDayOf(language, row.orderedAt)}</span>
          <span className={styles.soft}>{dealers.order.lines(row.lineCount)}</span>
          <span className={styles.acts}>
            <OrderTags order={row} />
            {row.billedPaise === null ? null : <strong>{formatRupees(row.billedPaise)}</strong>}
          </span>
        </p>
      ))}
    </section>
  )
}

/** Where an order stands, in words. A cancelled one has nothing to pay. */
export function OrderTags({ order }: { order: DealerOrderSummary }) {
  const { dealers } = useWords()
  const { status, paymentStatus, isUrgent } = order
  return (
    <>
      {isUrgent && status === 'pending' ? (
        <span className={styles.tag} data-kind="look">
          {dealers.urgent}
        </span>
      ) : null}
      <span
        className={styles.tag}
        data-kind={status === 'delivered' ? 'safe' : status === 'pending' ? 'look' : 'plain'}
      >
        {dealers.status[status]}
      </span>
      {status === 'cancelled' ? null : (
        <span className={styles.tag} data-kind={paymentStatus === 'paid' ? 'safe' : 'plain'}>
          {dealers.paymentStatus[paymentStatus]}
        </span>
      )}
    </>
  )
}
