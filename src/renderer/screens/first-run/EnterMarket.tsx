// A machine without a shop, for who invests in invoices of shops or confirms them.

import { Button } from '@mantine/core'
import { MarketEntry } from '../../parts/market/MarketEntry.tsx'
import { useWords } from '../../text/language.tsx'
import styles from './BeginWithBackup.module.css'

export function EnterMarket({ onBack }: { onBack: () => void }) {
  const { first: w } = useWords().market
  const back = (
    <Button variant="subtle" onClick={onBack}>
      {w.back}
    </Button>
  )
  return (
    <main className={styles.page}>
      <section className={styles.sheet}>
        <h1 className={styles.title}>{w.title}</h1>
        <p>{w.hint}</p>
        <MarketEntry address="" back={back} />
      </section>
    </main>
  )
}
