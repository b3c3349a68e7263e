// How a list and its open record share a screen: beside each other where it is wide enough, else the record in front.

import type { ReactNode } from 'react'
import styles from './ListPage.module.css'

interface Props {
  readonly title: string
  /** Filters and acts over the list. */
  readonly tools: ReactNode
  readonly list: ReactNode
  readonly foot?: ReactNode
  readonly record: ReactNode | null
}

export function ListPage({ title, tools, list, foot, record }: Props) {
  return (
    <div className={styles.page} data-open={record !== null || undefined}>
      <section className={styles.list} aria-label={title}>
        <header className={styles.tools}>
          <h1 className={styles.title}>{title}</h1>
          {tools}
        </header>
        {list}
        {foot === undefined ? null : <footer className={styles.foot}>{foot}</footer>}
      </section>
      {record === null ? null : <section className={styles.record}>{record}</section>}
    </div>
  )
}
