// The names one chooses from. The PIN's field keeps the keys and points at the chosen one.

import { useEffect, useRef } from 'react'
import type { PersonToSignIn } from '../../../shared/contract/counter/person-calls.ts'
import { useWords } from '../../text/language.tsx'
import { Icon } from '../../widgets/Icon.tsx'
import styles from './PersonPin.module.css'

interface Props {
  readonly people: readonly PersonToSignIn[]
  readonly chosen: number
  readonly onChoose: (index: number) => void
}

export function PersonChoices({ people, chosen, onChoose }: Props) {
  const { people: words } = useWords()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector(`#person-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <div ref={list} id="person-list" role="listbox" aria-label={words.pin.who} className={styles.list}>
      {people.map(({ id, name, role }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the PIN's field keeps the keys
        // biome-ignore lint/a11y/useFocusableInteractive: the PIN's field points at the chosen one
        <div
          key={id}
          id={`person-${index}`}
          role="option"
          aria-selected={index === chosen}
          className={styles.person}
          onClick={() => onChoose(index)}
        >
          <Icon name="person" size={18} />
          <span className={styles.name}>{name}</span>
          <span className={styles.role}>{words.roles[role]}</span>
        </div>
      ))}
    </div>
  )
}
