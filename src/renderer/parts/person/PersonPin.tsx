// Choosing a name and typing a PIN, with one field: letters and ↑ ↓ choose, digits are the PIN, Enter sends. For signing
// in, for changing who sits here, and for allowing in place.

import { Button } from '@mantine/core'
import { type MouseEvent, type ReactNode, useState } from 'react'
import type { PersonToSignIn } from '../../../shared/contract/counter/person-calls.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import { Key } from '../../widgets/Key.tsx'
import { PersonChoices } from './PersonChoices.tsx'
import styles from './PersonPin.module.css'
import { PinField } from './PinField.tsx'
import { usePinTry } from './use-pin-try.ts'

interface Props {
  readonly people: readonly PersonToSignIn[]
  /** Chosen at first. */
  readonly firstId: string | null
  readonly act: string
  readonly onPin: (personId: string, pin: string) => Promise<unknown>
  readonly onEscape?: () => void
  /** Other acts, before the main one. */
  readonly acts?: ReactNode
}

export function PersonPin({ people, firstId, act, onPin, onEscape, acts }: Props) {
  const words = useWords()
  const [chosenId, setChosenId] = useState(firstId)
  const index = Math.max(
    0,
    people.findIndex(({ id }) => id === chosenId),
  )
  const person = people[index]
  const attempt = usePinTry(person, onPin)
  const choose = (next: number) => {
    const chosen = people[Math.max(0, Math.min(people.length - 1, next))]
    if (chosen === undefined || chosen.id === person?.id) return
    setChosenId(chosen.id)
    attempt.type('')
  }
  const names = people.map(({ name }) => name)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click beside the field leaves the keys with it
    <div className={styles.pane} onMouseDown={keepFocus}>
      <PersonChoices people={people} chosen={index} onChoose={choose} />
      <PinField names={names} chosen={index} onChoose={choose} attempt={attempt} onEscape={onEscape} />
      <div className={styles.said}>
        {attempt.problem === null ? (
          <p id="person-pin-hint" className={styles.hint}>
            {words.people.pin.hint}
          </p>
        ) : (
          <Callout kind="stop">{attempt.problem}</Callout>
        )}
      </div>
      <div className={styles.acts}>
        {acts}
        <Button
          variant="filled"
          data-mantine-stop-propagation="true"
          disabled={person === undefined}
          onClick={attempt.send}
          rightSection={<Key name="↵" quiet />}
        >
          {act}
        </Button>
      </div>
    </div>
  )
}

function keepFocus(event: MouseEvent): void {
  if (!(event.target instanceof HTMLInputElement)) event.preventDefault()
}
