// Items that run low, or are below zero: the list, and what is done with the chosen one.

import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { ItemView } from '../../../shared/records/item.ts'
import { usePagedRows } from '../../core/paged-rows.ts'
import { FilterBox } from '../../parts/list/FilterBox.tsx'
import { PagedRowList } from '../../parts/list/PagedRowList.tsx'
import { useListScreen } from '../../parts/list/use-list-screen.ts'
import { type MoveKind, MoveStockDialog } from '../../parts/stock/MoveStockDialog.tsx'
import { itemNames } from '../../text/item-names.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showQuantity } from '../../text/show-quantity.ts'
import type { Column } from '../../widgets/column-widths.ts'
import { EmptyState } from '../../widgets/EmptyState.tsx'
import { useListKeys } from '../../widgets/list-keys.ts'
import { MoveActs } from './MoveActs.tsx'
import styles from './StockScreen.module.css'

export function ItemsTab({ show }: { show: 'low_stock' | 'below_zero' }) {
  const words = useWords()
  const { items, stock } = words
  const [, navigate] = useLocation()
  const { box, change, choose, chosen, filter } = useListScreen('/stock/items', { text: '' })
  const rows = usePagedRows('item.find', { ...filter, show, sort: 'stock' })
  const [moving, setMoving] = useState<{ kind: MoveKind; item: ItemView } | null>(null)
  const open = (index: number) => {
    const row = rows.rowAt(index)
    if (row !== undefined) navigate(`/items/${row.id}`)
  }
  const move = (kind: MoveKind) => () => {
    const item = rows.rowAt(chosen)
    if (item !== undefined) setMoving({ kind, item })
  }
  const labels = () => {
    const item = rows.rowAt(chosen)
    if (item !== undefined) navigate(`/stock/labels/${item.id}`)
  }
  useListKeys({
    count: rows.total,
    chosen,
    onChoose: choose,
    onOpen: open,
    onEscape: () => change({ text: '' }),
    filter: box,
    more: { F7: move('transfer'), F8: move('write_off'), F9: labels },
  })
  return (
    <div className={styles.body}>
      <div className={styles.tools}>
        <FilterBox ref={box} label={items.filter} text={filter.text} onText={text => change({ text })} />
        <MoveActs
          isNone={rows.total === 0}
          onTransfer={move('transfer')}
          onWriteOff={move('write_off')}
          onLabels={labels}
        />
      </div>
      <PagedRowList
        name="stock-items"
        label={show === 'low_stock' ? stock.tabs.low : stock.tabs.below}
        columns={useColumns()}
        rows={rows}
        chosen={chosen}
        onOpen={open}
        empty={<Nothing show={show} isFiltered={filter.text !== ''} />}
      />
      <footer className={styles.foot}>{stock.itemCount(rows.total)}</footer>
      {moving === null ? null : (
        <MoveStockDialog kind={moving.kind} item={moving.item} batch={null} onClose={() => setMoving(null)} />
      )}
    </div>
  )
}

function useColumns(): readonly Column<ItemView>[] {
  const { stock } = useWords()
  const language = useLanguage()
  return useMemo(() => {
    const { columns } = stock
    return [
      { key: 'code', head: columns.code, width: 110, draw: item => <span>{item.code}</span> },
      { key: 'name', head: columns.item, width: 0, draw: item => <span>{itemNames(language, item)[0]}</span> },
      {
        key: 'stock',
        head: columns.onHand,
        width: 150,
        isRight: true,
        draw: item => (
          <span className={styles.look}>
            {showQuantity(item.onHandThousandths)} {item.unit}
          </span>
        ),
      },
      {
        key: 'low',
        head: columns.lowStock,
        width: 190,
        isRight: true,
        draw: item => (
          <span>
            {item.lowStockThousandths === null ? '' : `${showQuantity(item.lowStockThousandths)} ${item.unit}`}
          </span>
        ),
      },
    ]
  }, [stock, language])
}

function Nothing({ show, isFiltered }: { show: 'low_stock' | 'below_zero'; isFiltered: boolean }) {
  const { stock, items } = useWords()
  if (isFiltered) return <EmptyState icon="search" title={items.noneMatch} />
  const { empty } = stock
  return show === 'low_stock' ? (
    <EmptyState icon="check" title={empty.low} hint={empty.lowHint} />
  ) : (
    <EmptyState icon="check" title={empty.below} hint={empty.belowHint} />
  )
}
