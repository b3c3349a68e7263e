// A key as it is printed on the keyboard, shown beside what it does.

import styles from './Key.module.css'

export function Key({ name, quiet = false }: { name: string; quiet?: boolean }) {
  return <kbd className={quiet ? styles.quiet : styles.key}>{name}</kbd>
}
