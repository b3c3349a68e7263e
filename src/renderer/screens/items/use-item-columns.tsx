// The columns of the items list.

import { useMemo } from 'react'
import { formatPaise } from '../../../shared/kernel/money.ts'
import { formatBps } from '../../../shared/kernel/rate.ts'
import type { ItemView } from '../../../shared/records/item.ts'
import { itemNames } from '../../text/item-names.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showQuantity } from '../../text/show-quantity.ts'
import type { Column } from '../../widgets/column-widths.ts'
import styles from './ItemColumns.module.css'

export function useItemColumns(): readonly Column<ItemView>[] {
  const { items } = useWords()
  const language = useLanguage()
  return useMemo(() => {
    const { columns } = items
    return [
      { key: 'code', head: columns.code, width: 92, draw: item => <span>{item.code}</span> },
      {
        key: 'name',
        head: columns.name,
        width: 0,
        draw: item => <span className={item.isActive ? undefined : styles.gone}>{itemNames(language, item)[0]}</span>,
      },
      { key: 'group', head: columns.group, width: 170, isExtra: true, draw: item => <span>{item.groupName}</span> },
      {
        key: 'tax',
        head: columns.tax,
        width: 76,
        isRight: true,
        isExtra: true,
        draw: item => <span>{formatBps(item.taxRateBps)} %</span>,
      },
      {
        key: 'price',
        head: columns.price,
        width: 110,
        isRight: true,
        draw: item => <span>{formatPaise(item.pricePaise)}</span>,
      },
      { key: 'stock', head: columns.stock, width: 120, isRight: true, draw: item => <Stock item={item} /> },
    ]
  }, [items, language])
}

function Stock({ item }: { item: ItemView }) {
  const isLow = item.onHandThousandths <= (item.lowStockThousandths ?? 0)
  return (
    <span className={isLow ? styles.low : undefined}>
      {showQuantity(item.onHandThousandths)} {item.unit}
    </span>
  )
}
