// What is to be taken away and where it goes.

import { Button, Checkbox, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { errorWords } from '../../../text/error-words.ts'
import { useWords } from '../../../text/language.tsx'
import { Callout } from '../../../widgets/Callout.tsx'
import styles from '../SettingsScreen.module.css'
import { type Days, DaysChoice } from './DaysChoice.tsx'
import type { Bundle } from './use-bundle.ts'

export function BundleForm({ usualFolder, begin }: { usualFolder: string; begin: Bundle['begin'] }) {
  const words = useWords()
  const { bundle } = words
  const [folder, setFolder] = useState('')
  const [hasPapers, setHasPapers] = useState(true)
  const [days, setDays] = useState<Days | null>(null)
  const dayOf = (text: string | undefined) => (text === undefined || text === '' ? null : text)
  const isNoDay = days !== null && days.fromOn === '' && days.toOn === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isNoDay) return
    const named = folder.trim() === '' ? null : folder.trim()
    begin.mutate({ folder: named, hasPapers, fromOn: dayOf(days?.fromOn), toOn: dayOf(days?.toOn) })
  }
  return (
    <form className={styles.body} onSubmit={submit} noValidate>
      <TextInput
        label={bundle.folder}
        description={bundle.folderHint}
        placeholder={usualFolder}
        value={folder}
        maxLength={1000}
        autoFocus
        onChange={event => {
          setFolder(event.currentTarget.value)
          begin.reset()
        }}
      />
      <Checkbox
        label={bundle.papers}
        description={bundle.papersHint}
        checked={hasPapers}
        onChange={event => setHasPapers(event.currentTarget.checked)}
      />
      <DaysChoice days={days} onChange={setDays} />
      {begin.error === null ? null : <Callout kind="stop">{errorWords(words, begin.error)}</Callout>}
      <div className={styles.acts}>
        <Button type="submit" variant="filled" disabled={isNoDay} loading={begin.isPending}>
          {bundle.start}
        </Button>
        <span className={styles.hint}>{bundle.care}</span>
      </div>
    </form>
  )
}
