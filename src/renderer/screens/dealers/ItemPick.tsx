// Finds an item of the shop by name or code and hands it on; the list is there only while something is typed.

import { useState } from 'react'
import type { ItemForSale } from '../../../shared/records/item.ts'
import { useAsk } from '../../core/ask.ts'
import { showQuantity } from '../../text/show-quantity.ts'
import { PickList } from '../../widgets/PickList.tsx'
import styles from './Dealers.module.css'

interface Props {
  readonly label: string
  readonly empty: string
  readonly onTake: (item: ItemForSale) => void
}

export function ItemPick({ label, empty, onTake }: Props) {
  const [text, setText] = useState('')
  const words = text.trim()
  const { data } = useAsk('item.search', { text: words, limit: 6 }, { enabled: words !== '', keep: true })
  const rows = (words === '' ? [] : (data ?? [])).map(item => ({
    id: item.id,
    content: (
      <>
        <span className={styles.foundName}>{item.name}</span>
        <span className={styles.soft}>
          {showQuantity(item.onHandThousandths)} {item.unit}
        </span>
      </>
    ),
    take: () => {
      onTake(item)
      setText('')
    },
  }))
  return (
    <div>
      <PickList
        label={label}
        placeholder={label}
        text={text}
        onText={setText}
        groups={rows.length === 0 ? [] : [{ title: null, rows }]}
        empty={words === '' || data === undefined ? '' : empty}
      />
    </div>
  )
}
