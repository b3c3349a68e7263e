// The head of an open record: what it is, what can be done with it, and the way back.

import { ActionIcon } from '@mantine/core'
import type { ReactNode } from 'react'
import { Icon } from '../Icon.tsx'
import styles from './RecordHead.module.css'

interface Props {
  readonly title: ReactNode
  readonly closeLabel: string
  readonly onClose: () => void
  readonly children?: ReactNode
  /** It heads a whole page, not a record beside its list. */
  readonly isPage?: boolean
}

export function RecordHead({ title, closeLabel, onClose, children, isPage = false }: Props) {
  const Title = isPage ? 'h1' : 'h2'
  return (
    <header className={styles.head}>
      <Title className={styles.title}>{title}</Title>
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
