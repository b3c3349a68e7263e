// Before a new machine begins with a backup: what that means for the old one, and the passphrase when there is need of one.

import { Button, Modal, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTell } from '../../core/ask.ts'
import type { Backup } from '../../parts/ledger/BackupRows.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDayOf, showTime } from '../../text/show-date.ts'
import { Callout } from '../../widgets/Callout.tsx'
import form from '../../widgets/Form.module.css'
import { Key } from '../../widgets/Key.tsx'
import styles from './BeginWithBackup.module.css'

interface Props {
  readonly path: string
  readonly backup: Backup
  readonly closeLabel: string
  readonly onClose: () => void
}

export function BeginWithDialog({ path, backup, closeLabel, onClose }: Props) {
  const words = useWords()
  const { safety, shop } = words
  const language = useLanguage()
  const queries = useQueryClient()
  const begin = useTell('ledger.beginWith')
  const [passphrase, setPassphrase] = useState('')
  const { name, needsPassphrase, takenAt } = backup
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (begin.isPending) return
    const secret = needsPassphrase ? { passphrase } : {}
    begin.mutate({ path, name, ...secret }, { onSuccess: () => void queries.invalidateQueries() })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={safety.restoreTitle(`${showDayOf(language, takenAt)}, ${showTime(takenAt)}`)}
      size={560}
      closeButtonProps={{ 'aria-label': closeLabel }}
    >
      <form onSubmit={submit} className={styles.ask} noValidate>
        <Callout kind="look">{shop.withBackup.oldMachine}</Callout>
        {needsPassphrase ? (
          <TextInput
            type="password"
            label={safety.needsPassphrase}
            value={passphrase}
            maxLength={200}
            data-autofocus
            onChange={event => setPassphrase(event.currentTarget.value)}
          />
        ) : null}
        {begin.error === null ? null : <Callout kind="stop">{errorWords(words, begin.error)}</Callout>}
        <div className={form.foot}>
          <span />
          <Button variant="default" onClick={onClose} rightSection={<Key name="Esc" />}>
            {safety.cancel}
          </Button>
          <Button
            type="submit"
            variant="filled"
            data-autofocus={needsPassphrase ? undefined : true}
            loading={begin.isPending}
            disabled={needsPassphrase && passphrase === ''}
            rightSection={<Key name="Enter" />}
          >
            {shop.withBackup.begin}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
