// What is asked before a backup takes the place of a file: the caller's words on what that means, and the passphrase when
// there is need of one.

import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDayOf, showTime } from '../../text/show-date.ts'
import { Callout } from '../../widgets/Callout.tsx'
import form from '../../widgets/Form.module.css'
import { Key } from '../../widgets/Key.tsx'
import type { Backup } from './BackupRows.tsx'
import styles from './UseBackupDialog.module.css'

interface Props {
  readonly backup: Backup
  /** On the button. */
  readonly act: string
  readonly tell: { readonly isPending: boolean; readonly error: Error | null }
  readonly onSubmit: (secret: { readonly passphrase?: string }) => void
  readonly onClose: () => void
  readonly children: ReactNode
}

export function UseBackupDialog({ backup, act, tell, onSubmit, onClose, children }: Props) {
  const words = useWords()
  const language = useLanguage()
  const { safety } = words
  const [passphrase, setPassphrase] = useState('')
  const { needsPassphrase, takenAt } = backup
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!tell.isPending) onSubmit(needsPassphrase ? { passphrase } : {})
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={safety.restoreTitle(`${showDayOf(language, takenAt)}, ${showTime(takenAt)}`)}
      size={560}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <form onSubmit={submit} className={styles.ask} noValidate>
        {children}
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
        {tell.error === null ? null : <Callout kind="stop">{errorWords(words, tell.error)}</Callout>}
        <div className={form.foot}>
          <span />
          <Button variant="default" onClick={onClose} rightSection={<Key name="Esc" />}>
            {safety.cancel}
          </Button>
          <Button
            type="submit"
            variant="filled"
            data-autofocus={needsPassphrase ? undefined : true}
            loading={tell.isPending}
            disabled={needsPassphrase && passphrase === ''}
            rightSection={<Key name="Enter" />}
          >
            {act}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
