// A removed line can be put back for a good while.

import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useWords } from '../../../text/language.tsx'
import { Key } from '../../../widgets/Key.tsx'
import { useSellActions, useSellState } from '../sell-context.tsx'
import styles from './UndoBar.module.css'

const staysMs = 30_000

export function UndoBar() {
  const words = useWords()
  const act = useSellActions()
  const removed = useSellState(state => (state.removed?.cartId === state.activeId ? state.removed : null))
  useEffect(() => {
    if (removed === null) return
    const timer = setTimeout(() => act.put({ removed: null }), staysMs)
    return () => clearTimeout(timer)
  }, [act, removed])
  if (removed === null) return null
  return (
    <div className={styles.bar} role="status">
      <span className={styles.words}>{words.sell.removed(removed.line.name)}</span>
      <Button size="compact-sm" variant="default" onClick={act.undoRemove} rightSection={<Key name="Ctrl+Z" quiet />}>
        {words.common.undo}
      </Button>
    </div>
  )
}
