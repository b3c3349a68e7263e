// The passphrase that second copies are encrypted with: typed twice, kept nowhere.

import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { minPassphraseLength } from '../../../shared/contract/counter/backup-calls.ts'
import { useTell } from '../../core/ask.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import form from '../../widgets/Form.module.css'
import styles from './SettingsScreen.module.css'

export function SealForm({ isSealing }: { isSealing: boolean }) {
  const words = useWords()
  const { safety } = words
  const [typed, setTyped] = useState({ first: '', second: '' })
  const set = useTell('backup.setPassphrase')
  const isLong = typed.first.length >= minPassphraseLength
  const differs = typed.second !== '' && typed.first !== typed.second
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isLong || typed.first !== typed.second) return
    set.mutate({ passphrase: typed.first }, { onSuccess: () => setTyped({ first: '', second: '' }) })
  }
  return (
    <form className={form.section} onSubmit={submit} noValidate>
      <h2>{safety.sealTitle}</h2>
      <Callout kind={isSealing ? 'safe' : 'plain'}>{isSealing ? safety.sealOn : safety.sealOff}</Callout>
      <div className={`${styles.oneField} ${styles.under}`}>
        <TextInput
          type="password"
          label={safety.passphrase}
          value={typed.first}
          maxLength={200}
          onChange={event => setTyped({ ...typed, first: event.currentTarget.value })}
        />
        <TextInput
          type="password"
          label={safety.passphraseAgain}
          value={typed.second}
          maxLength={200}
          error={differs ? safety.passphraseDiffers : undefined}
          onChange={event => setTyped({ ...typed, second: event.currentTarget.value })}
        />
        <Button type="submit" disabled={!isLong || typed.first !== typed.second} loading={set.isPending}>
          {isSealing ? safety.sealAgain : safety.seal}
        </Button>
        {isSealing ? (
          <Button variant="default" disabled={set.isPending} onClick={() => set.mutate({ passphrase: null })}>
            {safety.unseal}
          </Button>
        ) : null}
      </div>
      <p className={`${styles.hint} ${styles.under}`}>
        {safety.passphraseHint} {safety.passphraseLost}
      </p>
      {set.error === null ? null : <Callout kind="stop">{errorWords(words, set.error)}</Callout>}
    </form>
  )
}
