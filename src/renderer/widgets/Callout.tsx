// A short message in place: good news, a thing to look at, a refusal. Says its kind by sign and words, not colour alone.

import type { ReactNode } from 'react'
import styles from './Callout.module.css'
import { Icon } from './Icon.tsx'

export type CalloutKind = 'safe' | 'look' | 'stop' | 'plain'

interface Props {
  readonly kind: CalloutKind
  readonly children: ReactNode
  readonly acts?: ReactNode
  /** Read out at once by a screen reader. */
  readonly isUrgent?: boolean
}

const icons = { safe: 'check', look: 'look', stop: 'stop', plain: 'file' } as const

export function Callout({ kind, children, acts, isUrgent = kind === 'stop' }: Props) {
  return (
    <div className={styles.callout} data-kind={kind} role={isUrgent ? 'alert' : 'status'}>
      <span className={styles.icon}>
        <Icon name={icons[kind]} size={18} />
      </span>
      <div className={styles.words}>{children}</div>
      {acts === undefined ? null : <div className={styles.acts}>{acts}</div>}
    </div>
  )
}
