// A new machine for a shop there is: where its backups are, which moment, and the passphrase when it is encrypted.

import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useAsk } from '../../core/ask.ts'
import { type Backup, BackupRows } from '../../parts/ledger/BackupRows.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import { Key } from '../../widgets/Key.tsx'
import styles from './BeginWithBackup.module.css'
import { BeginWithDialog } from './BeginWithDialog.tsx'

export function BeginWithBackup({ onBack }: { onBack: () => void }) {
  const words = useWords()
  const { shop, safety } = words
  const { withBackup: w } = shop
  const [typed, setTyped] = useState('')
  const [path, setPath] = useState<string | null>(null)
  const [chosen, setChosen] = useState<Backup | null>(null)
  const { data, error, isFetching, refetch } = useAsk(
    'ledger.lookForBackups',
    { path: path ?? '' },
    { enabled: path !== null },
  )
  const look = (event: FormEvent) => {
    event.preventDefault()
    const next = typed.trim()
    if (next === '') return
    if (next === path) void refetch()
    else setPath(next)
  }
  return (
    <main className={styles.page}>
      <section className={styles.sheet}>
        <h1 className={styles.title}>{w.title}</h1>
        <p>{w.hint}</p>
        <form className={styles.look} onSubmit={look} noValidate>
          <TextInput
            className={styles.path}
            label={w.path}
            placeholder={safety.folderExample}
            autoFocus
            value={typed}
            maxLength={1000}
            onChange={event => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" variant="filled" loading={isFetching} rightSection={<Key name="Enter" />}>
            {w.look}
          </Button>
        </form>
        {error === null ? null : <Callout kind="stop">{errorWords(words, error)}</Callout>}
        {data === undefined || error !== null ? null : data.length === 0 ? (
          <Callout kind="look">{w.none}</Callout>
        ) : (
          <BackupRows label={words.trouble.chooseBackup} backups={data} takesFocus onChoose={setChosen} />
        )}
        <p className={styles.foot}>
          <Button variant="subtle" onClick={onBack}>
            {w.back}
          </Button>
        </p>
      </section>
      {chosen === null || path === null ? null : (
        <BeginWithDialog path={path} backup={chosen} onClose={() => setChosen(null)} />
      )}
    </main>
  )
}
