// What a list shows when it has nothing: a sign, a sentence, and the next thing to do.

import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'
import { Icon, type IconName } from './Icon.tsx'

interface Props {
  readonly icon: IconName
  readonly title: string
  readonly hint?: string
  readonly children?: ReactNode
}

export function EmptyState({ icon, title, hint, children }: Props) {
  return (
    <div className={styles.empty}>
      <span className={styles.icon}>
        <Icon name={icon} size={32} />
      </span>
      <p className={styles.title}>{title}</p>
      {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
      {children === undefined ? null : <div className={styles.acts}>{children}</div>}
    </div>
  )
}
