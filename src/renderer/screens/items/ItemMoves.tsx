// What can be done with the stock of an item, each with its key.

import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { ItemView } from '../../../shared/records/item.ts'
import { type MoveKind, MoveStockDialog } from '../../parts/stock/MoveStockDialog.tsx'
import { useWords } from '../../text/language.tsx'
import { isForDialog } from '../../widgets/dialog-open.ts'
import { Key } from '../../widgets/Key.tsx'
import styles from './ItemCard.module.css'

export function ItemMoves({ item }: { item: ItemView }) {
  const { stock } = useWords()
  const [, navigate] = useLocation()
  const [moving, setMoving] = useState<MoveKind | null>(null)
  const acts: readonly (readonly [key: string, label: string, act: () => void])[] = [
    ['F6', stock.move.bringIn, () => setMoving('bring_in')],
    ['F7', stock.move.transfer, () => setMoving('transfer')],
    ['F8', stock.move.writeOff, () => setMoving('write_off')],
    ['F9', stock.labels.ofItem, () => navigate(`/stock/labels/${item.id}`)],
  ]
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = acts.find(([key]) => key === event.key)
      if (act === undefined || event.ctrlKey || event.altKey || event.shiftKey || isForDialog(event)) return
      event.preventDefault()
      act[2]()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
  return (
    <div className={styles.acts}>
      {acts.map(([key, label, act]) => (
        <Button key={key} size="compact-sm" variant="default" onClick={act} rightSection={<Key name={key} quiet />}>
          {label}
        </Button>
      ))}
      {moving === null ? null : (
        <MoveStockDialog kind={moving} item={item} batch={null} onClose={() => setMoving(null)} />
      )}
    </div>
  )
}
