// The moment before the first answer of the core. Quick starts never show more than paper.

import { useWords } from '../../text/language.tsx'
import styles from './OpeningScreen.module.css'

export function OpeningScreen() {
  const words = useWords()
  return (
    <main className={styles.page}>
      <p className={styles.words} role="status">
        {words.frame.opening}
      </p>
    </main>
  )
}
