// Everything that happened with all dealers, newest first, over what is to be paid by age.

import { useState } from 'react'
import { useLocation } from 'wouter'
import { formatPaise, formatRupees } from '../../../shared/kernel/money.ts'
import type { DealerAccountLine } from '../../../shared/records/dealer/dealer-account.ts'
import { useAsk } from '../../core/ask.ts'
import { usePagedRows } from '../../core/paged-rows.ts'
import { PagedRowList } from '../../parts/list/PagedRowList.tsx'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDayOf, showTime } from '../../text/show-date.ts'
import type { Column } from '../../widgets/column-widths.ts'
import { EmptyState } from '../../widgets/EmptyState.tsx'
import { RecordHead } from '../../widgets/record/RecordHead.tsx'
import { useKeys } from '../../widgets/use-keys.ts'
import { Ages } from './Ages.tsx'
import styles from './Dealers.module.css'

export function TimelineScreen() {
  const { dealers } = useWords()
  const [, navigate] = useLocation()
  const [chosen, choose] = useState(0)
  const rows = usePagedRows('dealer.timeline', { dealerId: null })
  const { data: ageing } = useAsk('dealer.ageing', {})
  const columns = useTimelineColumns()
  const back = () => navigate('/dealers')
  const open = (index: number) => {
    const row = rows.rowAt(index)
    if (row !== undefined)
      navigate(row.orderId === null ? `/dealers/${row.dealerId}` : `/dealers/orders/${row.orderId}`)
  }
  const step = (by: number) => () => choose(Math.max(0, Math.min(rows.total - 1, chosen + by)))
  useKeys({
    Escape: back,
    Enter: () => open(chosen),
    ArrowDown: step(1),
    ArrowUp: step(-1),
    PageDown: step(15),
    PageUp: step(-15),
  })
  const { first } = rows
  return (
    <section className={styles.page} aria-label={dealers.timelineTitle}>
      <RecordHead isPage title={dealers.timelineTitle} closeLabel={dealers.back} onClose={back}>
        {first === undefined ? null : (
          <span className={styles.soft}>
            {dealers.timelineCounts(
              dealers.ordersCount(first.orderCount),
              dealers.paymentsCount(first.paymentCount),
              formatRupees(first.payablePaise),
            )}
          </span>
        )}
      </RecordHead>
      {ageing === undefined || ageing.rows.length === 0 ? null : (
        <div className={styles.agesStrip}>
          <Ages ageing={ageing.sum} />
        </div>
      )}
      <PagedRowList
        name="dealer-timeline"
        label={dealers.timelineTitle}
        columns={columns}
        rows={rows}
        chosen={chosen}
        onOpen={index => {
          choose(index)
          open(index)
        }}
        empty={<EmptyState icon="dealers" title={dealers.timelineEmpty} />}
      />
    </section>
  )
}

function useTimelineColumns(): readonly Column<DealerAccountLine>[] {
  const { dealers, payment } = useWords()
  const language = useLanguage()
  const { timelineColumns: heads } = dealers
  return [
    {
      key: 'when',
      head: heads.when,
      width: 168,
      draw: row => (
        <span>
          {showDayOf(language, row.at)}, {showTime(row.at)}
        </span>
      ),
    },
    { key: 'dealer', head: heads.dealer, width: 0, draw: row => <span>{row.dealerName}</span> },
    {
      key: 'what',
      head: heads.what,
      width: 210,
      draw: row => <span className={row.isReversed ? styles.gone : undefined}>{dealers.kinds[row.kind]}</span>,
    },
    {
      key: 'reference',
      head: heads.reference,
      width: 160,
      draw: row => <span>{row.reference || row.orderNumber}</span>,
    },
    {
      key: 'note',
      head: heads.note,
      width: 200,
      draw: row => (
        <span className={styles.soft}>
          {[row.tender === null ? '' : payment.means[row.tender], row.note].filter(part => part !== '').join(' · ')}
        </span>
      ),
    },
    {
      key: 'amount',
      head: heads.amount,
      width: 130,
      isRight: true,
      draw: row => <span>{row.amountPaise === 0 ? '' : formatPaise(row.amountPaise)}</span>,
    },
  ]
}
