// A new machine for a shop that runs already: it becomes one more counter.

import { Button } from '@mantine/core'
import { JoinForm } from '../../parts/sync/JoinForm.tsx'
import { useWords } from '../../text/language.tsx'
import styles from './BeginWithBackup.module.css'

export function JoinShop({ onBack }: { onBack: () => void }) {
  const { first: w } = useWords().sync
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
        <JoinForm address="" way="code" asksCashier back={back} />
      </section>
    </main>
  )
}
