// One card of the morning page. Most are one link to the place with exactly what they speak of; some hold several links.

import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import styles from './Home.module.css'
import { rememberStop } from './use-stops.ts'

export interface Lead {
  readonly to: string
  /** What the place is to show. */
  readonly state?: Readonly<Record<string, string>>
}

interface StopProps extends Lead {
  readonly name: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A link that the arrows stop at. */
export function Stop({ name, to, state, className, children }: StopProps) {
  const [, navigate] = useLocation()
  return (
    <a
      className={className}
      data-stop={name}
      href={`#${to}`}
      onClick={event => {
        event.preventDefault()
        rememberStop(name)
        navigate(to, state === undefined ? {} : { state })
      }}
    >
      {children}
    </a>
  )
}

interface CardProps extends Lead {
  readonly name: string
  readonly title: string
  readonly children: ReactNode
}

export function LinkCard({ name, title, children, ...lead }: CardProps) {
  return (
    <Stop name={name} className={styles.card} {...lead}>
      <span className={styles.title}>{title}</span>
      {children}
    </Stop>
  )
}

export function Card({ title, name, children }: Omit<CardProps, keyof Lead>) {
  return (
    <section className={styles.card} data-card={name} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  )
}
