// What can be done with the chosen row of a stock list, each with its key.

import { Button } from '@mantine/core'
import { useWords } from '../../text/language.tsx'
import { Key } from '../../widgets/Key.tsx'
import styles from './StockScreen.module.css'

interface Props {
  readonly isNone: boolean
  readonly onTransfer: () => void
  readonly onWriteOff: () => void
  readonly onLabels?: () => void
}

export function MoveActs({ isNone, onTransfer, onWriteOff, onLabels }: Props) {
  const { stock } = useWords()
  return (
    <span className={styles.acts}>
      <Button variant="default" disabled={isNone} onClick={onTransfer} rightSection={<Key name="F7" quiet />}>
        {stock.move.transfer}
      </Button>
      <Button variant="default" disabled={isNone} onClick={onWriteOff} rightSection={<Key name="F8" quiet />}>
        {stock.move.writeOff}
      </Button>
      {onLabels === undefined ? null : (
        <Button variant="default" disabled={isNone} onClick={onLabels} rightSection={<Key name="F9" quiet />}>
          {stock.labels.ofItem}
        </Button>
      )}
    </span>
  )
}
