// Everybody who works or worked here. ↑ ↓ walk, Enter opens, Insert adds.

import { Button } from '@mantine/core'
import { type KeyboardEvent, useEffect, useEffectEvent } from 'react'
import type { PersonView } from '../../../../shared/records/person.ts'
import { useWords } from '../../../text/language.tsx'
import { isForDialog } from '../../../widgets/dialog-open.ts'
import { Key } from '../../../widgets/Key.tsx'
import styles from './people.module.css'

interface Props {
  readonly people: readonly PersonView[]
  readonly ownId: string | null
  /** `new` for one more. */
  readonly onOpen: (id: string) => void
}

export function PeopleList({ people, ownId, onOpen }: Props) {
  const { people: words } = useWords()
  const onInsert = useEffectEvent((event: KeyboardEvent | globalThis.KeyboardEvent) => {
    if (event.key !== 'Insert' || isForDialog(event as globalThis.KeyboardEvent)) return
    event.preventDefault()
    onOpen('new')
  })
  useEffect(() => {
    window.addEventListener('keydown', onInsert)
    return () => window.removeEventListener('keydown', onInsert)
  }, [])
  // Those who have left stand at the end.
  const shown = people.toSorted((one, other) => Number(other.isActive) - Number(one.isActive))
  return (
    <div>
      <div className={styles.head}>
        <span />
        <Button variant="filled" onClick={() => onOpen('new')} rightSection={<Key name="Insert" quiet />}>
          {words.list.add}
        </Button>
      </div>
      <ul className={styles.people} onKeyDown={walk}>
        {shown.map(({ id, name, role, isActive }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.person}
              data-left={isActive ? undefined : true}
              onClick={() => onOpen(id)}
            >
              <strong>
                {name} {id === ownId ? <span className={styles.you}>({words.list.you})</span> : null}
              </strong>
              <span>{words.roles[role]}</span>
              <span>{isActive ? words.list.active : words.list.left}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const rows: (Element | null)[] = [...event.currentTarget.querySelectorAll('button')]
  const next = rows[rows.indexOf(document.activeElement) + step]
  event.preventDefault()
  if (next instanceof HTMLElement) next.focus()
}
