// The head of an open record: what it is, what can be done with it, and the way back.

import { ActionIcon } from '@mantine/core'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import styles from './RecordHead.module.css'

interface Props {
  readonly title: ReactNode
  readonly closeLabel: string
  readonly onClose: () => void
  readonly children?: ReactNode
}

export function RecordHead({ title, closeLabel, onClose, children }: Props) {
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.acts}>{children}</div>
      <ActionIcon
        className={styles.close ?? ''}
        variant="subtle"
        color="gray"
        size={36}
        aria-label={closeLabel}
        onClick={onClose}
      >
        <Icon name="close" />
      </ActionIcon>
    </header>
  )
}
