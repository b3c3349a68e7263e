// The bill just made: number, total and the change to give, quietly, until the next one.

import { Button } from '@mantine/core'
import { formatRupees } from '../../../../shared/kernel/money.ts'
import { useWords } from '../../../text/language.tsx'
import { Icon } from '../../../widgets/Icon.tsx'
import { Key } from '../../../widgets/Key.tsx'
import { useSellActions, useSellState } from '../sell-context.tsx'
import styles from './LastSale.module.css'

export function LastSale() {
  const words = useWords()
  const act = useSellActions()
  const sale = useSellState(state => state.lastSale)
  if (sale === null) return null
  const w = words.sell
  const toggle = () => act.put({ isPreviewing: true })
  return (
    <aside className={styles.sale} aria-label={w.lastSale}>
      <span className={styles.safe}>
        <Icon name="check" />
      </span>
      <span className={styles.number}>
        {w.lastSale}
        <a href={`#/invoices/${sale.invoiceId}`}>{sale.number}</a>
      </span>
      <span className={styles.figure}>
        {words.common.total} <strong>{formatRupees(sale.totalPaise)}</strong>
      </span>
      {sale.changePaise > 0 ? (
        <span className={styles.figure}>
          {w.lastChange} <strong className={styles.change}>{formatRupees(sale.changePaise)}</strong>
        </span>
      ) : null}
      {sale.duePaise > 0 ? (
        <span className={styles.figure}>
          {w.lastDue} <strong>{formatRupees(sale.duePaise)}</strong>
        </span>
      ) : null}
      <span className={styles.acts}>
        <Button size="compact-sm" variant="default" onClick={act.printLast} rightSection={<Key name="Ctrl+P" quiet />}>
          {w.lastPrint}
        </Button>
        <Button size="compact-sm" variant="default" onClick={toggle} rightSection={<Key name="Ctrl+O" quiet />}>
          {w.lastPreview}
        </Button>
      </span>
    </aside>
  )
}
