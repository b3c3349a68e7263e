// How many notices nobody has looked at yet.

import { useWords } from '../../text/language.tsx'
import styles from './Market.module.css'

export function NoticeBadge({ count }: { count: number }) {
  const { notices: w } = useWords().marketOwn
  if (count === 0) return null
  return (
    <span className={styles.badge}>
      <span aria-hidden="true">{w.unread(count)}</span>
      <span className={styles.unseen}>{w.unreadLabel(count)}</span>
    </span>
  )
}
