// Batches that have expired or soon will: the earliest first, each to be written off or sent away.

import { useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { ExpiringBatch } from '../../../shared/contract/counter/stock-calls.ts'
import { formatPaise } from '../../../shared/kernel/money.ts'
import { usePagedRows } from '../../core/paged-rows.ts'
import { PagedRowList } from '../../parts/list/PagedRowList.tsx'
import { type MoveKind, MoveStockDialog } from '../../parts/stock/MoveStockDialog.tsx'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDay } from '../../text/show-date.ts'
import { showQuantity } from '../../text/show-quantity.ts'
import type { Column } from '../../widgets/column-widths.ts'
import { EmptyState } from '../../widgets/EmptyState.tsx'
import { useListKeys } from '../../widgets/list-keys.ts'
import { MoveActs } from './MoveActs.tsx'
import styles from './StockScreen.module.css'

export function ExpiringTab() {
  const words = useWords()
  const { stock } = words
  const [, navigate] = useLocation()
  const [chosen, choose] = useState(0)
  const rows = usePagedRows('stock.findExpiring', {})
  const [moving, setMoving] = useState<{ kind: MoveKind; row: ExpiringBatch } | null>(null)
  const open = (index: number) => {
    const row = rows.rowAt(index)
    if (row !== undefined) navigate(`/items/${row.itemId}`)
  }
  const move = (kind: MoveKind) => () => {
    const row = rows.rowAt(chosen)
    if (row !== undefined) setMoving({ kind, row })
  }
  useListKeys({
    count: rows.total,
    chosen,
    onChoose: choose,
    onOpen: open,
    onEscape: () => choose(0),
    filter: useRef(null),
    more: { F7: move('transfer'), F8: move('write_off') },
  })
  const { empty } = stock
  return (
    <div className={styles.body}>
      <div className={styles.tools}>
        <MoveActs isNone={rows.total === 0} onTransfer={move('transfer')} onWriteOff={move('write_off')} />
      </div>
      <PagedRowList
        name="expiring"
        label={stock.tabs.expiring}
        columns={useColumns()}
        rows={rows}
        chosen={chosen}
        onOpen={choose}
        empty={<EmptyState icon="check" title={empty.expiring} hint={empty.expiringHint} />}
      />
      <footer className={styles.foot}>{stock.batchCount(rows.total)}</footer>
      {moving === null ? null : (
        <MoveStockDialog
          kind={moving.kind}
          item={{ ...moving.row, id: moving.row.itemId, name: moving.row.itemName, tracksBatches: true }}
          batch={moving.row}
          onClose={() => setMoving(null)}
        />
      )}
    </div>
  )
}

function useColumns(): readonly Column<ExpiringBatch>[] {
  const { stock } = useWords()
  const language = useLanguage()
  return useMemo(() => {
    const { columns } = stock
    return [
      { key: 'name', head: columns.item, width: 0, draw: row => <span>{row.itemName}</span> },
      { key: 'batch', head: columns.batch, width: 150, draw: row => <span>{row.code}</span> },
      {
        key: 'expires',
        head: columns.expiresOn,
        width: 330,
        draw: row => (
          <span className={row.isExpired ? styles.look : undefined}>
            {showDay(language, row.expiresOn)}
            {row.isExpired ? ` · ${stock.expired}` : ''}
          </span>
        ),
      },
      {
        key: 'mrp',
        head: columns.mrp,
        width: 110,
        isRight: true,
        draw: row => <span>{row.mrpPaise === null ? '' : formatPaise(row.mrpPaise)}</span>,
      },
      {
        key: 'stock',
        head: columns.onHand,
        width: 140,
        isRight: true,
        draw: row => (
          <span>
            {showQuantity(row.onHandThousandths)} {row.unit}
          </span>
        ),
      },
    ]
  }, [stock, language])
}
