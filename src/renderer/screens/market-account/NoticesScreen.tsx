// The history of what one was told.

import { NoticeList } from '../../parts/market/NoticeList.tsx'
import { useWords } from '../../text/language.tsx'
import styles from './Account.module.css'

export function NoticesScreen() {
  const { notices: w } = useWords().marketOwn
  return (
    <div className={styles.screen}>
      <h1>{w.title}</h1>
      <NoticeList />
    </div>
  )
}
