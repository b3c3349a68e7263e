// Under the box: what a scan or a key has to say, what the text finds, or with an empty box the last sale and what is
// sold often.

import type { LocalSettings } from '../../../../shared/contract/counter/shop-calls.ts'
import { useSellState } from '../sell-context.tsx'
import { activeCart } from '../sell-state.ts'
import styles from './FoundPane.module.css'
import { LastSale } from './LastSale.tsx'
import { parseBox } from './parse-box.ts'
import { Results } from './Results.tsx'
import { SalePreview } from './SalePreview.tsx'
import { ScanNotice } from './ScanNotice.tsx'

export function FoundPane({ settings }: { settings: LocalSettings }) {
  const isBoxEmpty = useSellState(state => parseBox(activeCart(state).cursor.boxText).kind === 'nothing')
  const isPreviewing = useSellState(state => state.isPreviewing && state.lastSale !== null)
  return (
    <div className={styles.pane}>
      <ScanNotice />
      {isBoxEmpty ? <LastSale /> : null}
      {isBoxEmpty && isPreviewing ? <SalePreview settings={settings} /> : <Results />}
    </div>
  )
}
