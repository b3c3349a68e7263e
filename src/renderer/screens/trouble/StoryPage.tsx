// A page for when the shop cannot go on: what happened, what was kept, what to do, and buttons that do it.

import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../../text/language.tsx'
import { Icon } from '../../widgets/Icon.tsx'
import styles from './StoryPage.module.css'

interface Props {
  readonly title: string
  readonly what: string
  readonly kept: string
  readonly todo: string
  readonly acts?: ReactNode
  readonly children?: ReactNode
}

export function StoryPage({ title, what, kept, todo, acts, children }: Props) {
  const { trouble } = useWords()
  const buttons = useRef<HTMLDivElement>(null)
  // Enter does the next thing at once.
  useEffect(() => {
    const next = buttons.current?.querySelector<HTMLElement>('[data-next]') ?? buttons.current?.querySelector('button')
    next?.focus({ preventScroll: true })
  }, [])
  return (
    <main className={styles.page}>
      <article className={styles.story}>
        <h1 className={styles.title}>
          <Icon name="look" size={28} />
          {title}
        </h1>
        <p>{what}</p>
        <dl className={styles.points}>
          <dt className={styles.kept}>
            <Icon name="check" size={18} /> {trouble.kept}
          </dt>
          <dd>{kept}</dd>
          <dt>{trouble.todo}</dt>
          <dd>{todo}</dd>
        </dl>
        {acts === undefined ? null : (
          <div className={styles.acts} ref={buttons}>
            {acts}
          </div>
        )}
        {children}
      </article>
    </main>
  )
}
