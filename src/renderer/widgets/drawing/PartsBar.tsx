// A whole in labelled parts. What is owed longer is more amber; money that came is the accent, lighter from part to part.

import styles from './Drawing.module.css'

export interface DrawnPart {
  readonly name: string
  readonly value: number
  readonly shown: string
  readonly tone: PartTone
}
export type PartTone = 'first' | 'second' | 'third' | 'fourth' | 'look1' | 'look2' | 'look3'

/** Of four ages, from the youngest. */
export const ageTones: readonly PartTone[] = ['first', 'look1', 'look2', 'look3']

interface Props {
  readonly name: string
  readonly parts: readonly DrawnPart[]
  /** How the labels stand: a column for each part, a line for each, or one after the other. */
  readonly labels?: 'row' | 'lines' | 'inline'
}

export function PartsBar({ name, parts, labels = 'row' }: Props) {
  const sum = parts.reduce((total, { value }) => total + Math.max(0, value), 0)
  return (
    <figure className={styles.parts} aria-label={name}>
      <span className={styles.whole} aria-hidden="true">
        {parts.map(({ name: part, tone, value }) =>
          value > 0 ? <span key={part} data-tone={tone} style={{ flexGrow: value / sum }} /> : null,
        )}
      </span>
      <ul className={styles.partNames} data-labels={labels}>
        {parts.map(({ name: part, shown, tone, value }) => (
          <li key={part} data-none={value === 0 || undefined}>
            <span className={styles.dot} data-tone={tone} aria-hidden="true" />
            {part} <strong>{shown}</strong>
          </li>
        ))}
      </ul>
    </figure>
  )
}
