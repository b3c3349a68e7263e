// After how long this machine signs out whoever has left his place.

import { SegmentedControl } from '@mantine/core'
import type { LocalSettings } from '../../../../shared/contract/counter/shop-calls.ts'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { Callout } from '../../../widgets/Callout.tsx'
import { useSaveSettings } from '../use-save.ts'
import styles from './people.module.css'

const choices = ['0', '2', '5', '15'] as const

export function IdleLock({ minutes }: { minutes: LocalSettings['idleLockMinutes'] }) {
  const words = useWords()
  const { lock } = words.people
  const { save, error } = useSaveSettings()
  return (
    <div>
      <h3 id="idle-lock">{lock.title}</h3>
      <p className={styles.hint}>{lock.hint}</p>
      <SegmentedControl
        mt="xs"
        aria-labelledby="idle-lock"
        data={choices.map(value => ({ value, label: lock.choices[value] }))}
        value={String(minutes)}
        onChange={value => save({ idleLockMinutes: Number(value) as LocalSettings['idleLockMinutes'] })}
      />
      {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
    </div>
  )
}
