// The box over a list that narrows it; typing anywhere on the screen goes there.

import { TextInput } from '@mantine/core'
import type { Ref } from 'react'
import { Icon } from '../../widgets/Icon.tsx'
import styles from './FilterBox.module.css'

interface Props {
  readonly ref: Ref<HTMLInputElement>
  readonly label: string
  readonly text: string
  readonly onText: (text: string) => void
}

export function FilterBox({ ref, label, text, onText }: Props) {
  return (
    <TextInput
      ref={ref}
      autoFocus
      className={styles.box}
      leftSection={<Icon name="search" size={18} />}
      placeholder={label}
      aria-label={label}
      value={text}
      onChange={event => onText(event.currentTarget.value)}
    />
  )
}
