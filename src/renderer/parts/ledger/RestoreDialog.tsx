// Before a moment is put back: what comes along and what is kept.

import { type AnswerAt, useAsk, useTell } from '../../core/ask.ts'
import { useWords } from '../../text/language.tsx'
import type { Backup } from './BackupRows.tsx'
import { UseBackupDialog } from './UseBackupDialog.tsx'

interface Props {
  readonly backup: Backup
  readonly onClose: () => void
  readonly onRestored: (status: AnswerAt<'ledger.restore'>) => void
}

export function RestoreDialog({ backup, onClose, onRestored }: Props) {
  const { safety } = useWords()
  const restore = useTell('ledger.restore')
  return (
    <UseBackupDialog
      backup={backup}
      act={safety.restoreThis}
      tell={restore}
      onSubmit={secret => restore.mutate({ name: backup.name, ...secret }, { onSuccess: onRestored })}
      onClose={onClose}
    >
      <p>
        <Later backup={backup} />
      </p>
      <p>{safety.restoreKept}</p>
    </UseBackupDialog>
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
