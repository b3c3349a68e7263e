// The last bill as paper, beside the box, so that the next customer's items can be scanned meanwhile.

import type { LocalSettings } from '../../../../shared/contract/counter/shop-calls.ts'
import { InvoicePaper } from '../../../parts/document/InvoicePaper.tsx'
import { useSellState } from '../sell-context.tsx'
import styles from './SalePreview.module.css'

export function SalePreview({ settings }: { settings: LocalSettings }) {
  const sale = useSellState(state => state.lastSale)
  if (sale === null) return null
  return (
    <div className={styles.preview}>
      <InvoicePaper
        invoiceId={sale.invoiceId}
        number={sale.number}
        paper={settings.invoicePaper}
        language={settings.invoiceLanguage}
        copies={['original']}
      />
    </div>
  )
}
