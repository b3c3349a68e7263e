// One line that never jumps: where we are, who sells, that bills are safe, what needs a person.

import { useStore } from 'zustand'
import type { ShopState } from '../../shared/contract/counter/shop-calls.ts'
import { useAsk } from '../core/ask.ts'
import { useWhoIsHere } from '../core/who-is-here.ts'
import { useSell } from '../screens/sell/sell-context.tsx'
import { useWords } from '../text/language.tsx'
import { Icon } from '../widgets/Icon.tsx'
import { Key } from '../widgets/Key.tsx'
import { ShiftStanding } from './ShiftStanding.tsx'
import styles from './StatusBar.module.css'
import { StockAlert } from './StockAlert.tsx'
import { SyncedAt, SyncItems } from './SyncItems.tsx'

export function StatusBar({ shop, onPerson }: { shop: ShopState; onPerson: () => void }) {
  const words = useWords()
  const { data: status } = useAsk('ledger.status', {}, { keep: true })
  const { person } = useWhoIsHere()
  const { store } = useSell()
  const isCartUnsaved = useStore(store, state => state.saveTrouble !== null)
  const w = words.frame
  return (
    <footer className={styles.bar}>
      <span className={styles.place}>{w.counter(shop.branch?.name ?? '', shop.counter?.code ?? '')}</span>
      {person === null ? (
        <a className={styles.link} href="#/settings/counter">
          {w.cashier(shop.settings.cashierName)}
        </a>
      ) : (
        <button type="button" className={styles.person} onClick={onPerson} aria-keyshortcuts="Alt+P">
          <Icon name="person" size={16} />
          <span className={styles.name}>{person.name}</span>
          <Key name="Alt+P" quiet />
        </button>
      )}
      {status === undefined ? null : (
        <span className={styles.safe} title={w.billsSafeHint}>
          <Icon name="check" size={16} />
          {w.billsSafe(status.invoiceCount)}
          <SyncedAt />
        </span>
      )}
      <SyncItems />
      <ShiftStanding />
      <StockAlert />
      {isCartUnsaved ? (
        <span className={styles.look} role="status">
          <Icon name="look" size={16} />
          {w.cartNotSaved}
        </span>
      ) : null}
      {status !== undefined && status.waitingPrintCount > 0 ? (
        <a className={styles.link} href="#/settings/prints">
          {w.printsWaiting(status.waitingPrintCount)}
        </a>
      ) : null}
      {status !== undefined && status.failedPrintCount > 0 ? (
        <a className={styles.lookLink} href="#/settings/prints">
          <Icon name="look" size={16} />
          {w.printsFailed(status.failedPrintCount)}
        </a>
      ) : null}
      {status !== undefined && status.folderTrouble !== null ? (
        <a className={styles.lookLink} href="#/settings/backups">
          <Icon name="look" size={16} />
          {w.secondCopyMissing}
        </a>
      ) : null}
      <span className={styles.version}>{status === undefined ? '' : w.version(status.version)}</span>
    </footer>
  )
}
