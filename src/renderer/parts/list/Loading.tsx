// What stands where something is still being read. Most things are there before it would be seen.

import { useWords } from '../../text/language.tsx'
import styles from './Loading.module.css'

export function Loading() {
  const { common } = useWords()
  return (
    <p className={styles.loading} role="status">
      {common.loading}
    </p>
  )
}
