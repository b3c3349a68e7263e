// Over a count: the box, what to show, and what can be done with the whole of it.

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useWords } from '../../../text/language.tsx'
import { Icon } from '../../../widgets/Icon.tsx'
import { Key } from '../../../widgets/Key.tsx'
import styles from '../StockScreen.module.css'
import type { CountOverlay, CountShow } from './count-show.ts'
import type { CountBox } from './use-count-box.ts'

interface Props {
  readonly box: CountBox
  readonly show: CountShow
  readonly onShow: (show: CountShow) => void
  readonly onUndo: () => void
  readonly onOpen: (overlay: CountOverlay) => void
}

export function CountTools({ box, show, onShow, onUndo, onOpen }: Props) {
  const words = useWords()
  const w = words.stock.counts
  const label = box.asking === null ? w.box : w.howMany(box.asking.name)
  return (
    <div className={styles.tools}>
      <TextInput
        ref={box.field}
        autoFocus
        className={styles.grow ?? ''}
        leftSection={<Icon name="search" size={18} />}
        placeholder={label}
        aria-label={label}
        value={box.typed}
        onChange={event => box.type(event.currentTarget.value)}
      />
      <NativeSelect
        aria-label={words.invoices.state}
        value={show}
        data={(['counted', 'uncounted', 'different', 'all'] as const).map(value => ({ value, label: w.show[value] }))}
        onChange={event => onShow(event.currentTarget.value as CountShow)}
      />
      <span className={styles.acts}>
        <Button variant="subtle" onClick={() => onOpen('discard')}>
          {w.discard}
        </Button>
        <Button variant="default" onClick={onUndo} rightSection={<Key name="Ctrl+Z" quiet />}>
          {w.undo}
        </Button>
        <Button variant="default" onClick={() => onOpen('sheet')} rightSection={<Key name="Ctrl+P" quiet />}>
          {w.sheet}
        </Button>
        <Button variant="filled" onClick={() => onOpen('post')} rightSection={<Key name="F10" quiet />}>
          {w.post}
        </Button>
      </span>
    </div>
  )
}
