// Before a moment is put back: what comes along, what is kept, and the passphrase when there is need of one.

import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type AnswerAt, useAsk, useTell } from '../../core/ask.ts'
import { errorWords } from '../../text/error-words.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDayOf, showTime } from '../../text/show-date.ts'
import { Callout } from '../../widgets/Callout.tsx'
import form from '../../widgets/Form.module.css'
import { Key } from '../../widgets/Key.tsx'
import styles from './BackupList.module.css'

interface Props {
  readonly backup: AnswerAt<'ledger.findBackups'>[number]
  readonly onClose: () => void
  readonly onRestored: (status: AnswerAt<'ledger.restore'>) => void
}

export function RestoreDialog({ backup, onClose, onRestored }: Props) {
  const words = useWords()
  const language = useLanguage()
  const { safety } = words
  const restore = useTell('ledger.restore')
  const [passphrase, setPassphrase] = useState('')
  const when = `${showDayOf(language, backup.takenAt)}, ${showTime(backup.takenAt)}`
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const secret = backup.needsPassphrase ? { passphrase } : {}
    if (!restore.isPending) restore.mutate({ name: backup.name, ...secret }, { onSuccess: onRestored })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={safety.restoreTitle(when)}
      size={560}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <form onSubmit={submit} className={styles.ask} noValidate>
        <p>
          <Later backup={backup} />
        </p>
        <p>{safety.restoreKept}</p>
        {backup.needsPassphrase ? (
          <TextInput
            type="password"
            label={safety.needsPassphrase}
            value={passphrase}
            maxLength={200}
            data-autofocus
            onChange={event => setPassphrase(event.currentTarget.value)}
          />
        ) : null}
        {restore.error === null ? null : <Callout kind="stop">{errorWords(words, restore.error)}</Callout>}
        <div className={form.foot}>
          <span />
          <Button variant="default" onClick={onClose} rightSection={<Key name="Esc" />}>
            {safety.cancel}
          </Button>
          <Button
            type="submit"
            variant="filled"
            data-autofocus={backup.needsPassphrase ? undefined : true}
            loading={restore.isPending}
            disabled={backup.needsPassphrase && passphrase === ''}
            rightSection={<Key name="Enter" />}
          >
            {safety.restoreThis}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

/** How many bills are younger than the backup, where both are known. */
function Later({ backup }: Pick<Props, 'backup'>) {
  const { safety } = useWords()
  const { data: status } = useAsk('ledger.status', {}, { keep: true })
  if (status?.state !== 'open' || backup.invoiceCount === null) return safety.restoreUnknown
  const later = status.invoiceCount - backup.invoiceCount
  return later > 0 ? safety.restoreLater(safety.bills(later)) : safety.restoreSame
}
