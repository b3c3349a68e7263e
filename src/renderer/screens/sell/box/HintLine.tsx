// The keys one needs most, always in sight.

import { useWords } from '../../../text/language.tsx'
import { Key } from '../../../widgets/Key.tsx'
import styles from './HintLine.module.css'

export function HintLine() {
  const { keys } = useWords().sell
  const hints: readonly (readonly [key: string, what: string])[] = [
    ['F1', keys.help],
    ['↵', keys.add],
    ['F2', keys.quantity],
    ['F4', keys.discount],
    ['F6', keys.price],
    ['F7', keys.note],
    ['F8', keys.hold],
    ['Esc', keys.box],
  ]
  return (
    <p className={styles.hints}>
      {hints.map(([key, what]) => (
        <span key={key} className={styles.hint}>
          <Key name={key} /> {what}
        </span>
      ))}
    </p>
  )
}
