// The rail: every screen with its sign, its word and its key.

import { useWords } from '../text/language.tsx'
import { Icon } from '../widgets/Icon.tsx'
import { Key } from '../widgets/Key.tsx'
import { keyOf, type PlaceName, places } from './places.ts'
import styles from './Rail.module.css'

export function Rail({ current }: { current: PlaceName }) {
  const words = useWords()
  return (
    <nav className={styles.rail} aria-label={words.frame.rail}>
      {places.map(place => (
        <a
          key={place.name}
          className={styles.place}
          href={`#${place.path}`}
          aria-current={place.name === current ? 'page' : undefined}
          aria-keyshortcuts={keyOf(place)}
        >
          <Icon name={place.icon} size={22} />
          <span className={styles.word}>{words.frame.places[place.name]}</span>
          <Key name={keyOf(place)} quiet />
        </a>
      ))}
    </nav>
  )
}
