// Before a new machine begins with a backup: what that means for the old one.

import { useQueryClient } from '@tanstack/react-query'
import { useTell } from '../../core/ask.ts'
import type { Backup } from '../../parts/ledger/BackupRows.tsx'
import { UseBackupDialog } from '../../parts/ledger/UseBackupDialog.tsx'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'

interface Props {
  readonly path: string
  readonly backup: Backup
  readonly onClose: () => void
}

export function BeginWithDialog({ path, backup, onClose }: Props) {
  const { withBackup } = useWords().shop
  const queries = useQueryClient()
  const begin = useTell('ledger.beginWith')
  const onSuccess = () => void queries.invalidateQueries()
  return (
    <UseBackupDialog
      backup={backup}
      act={withBackup.begin}
      tell={begin}
      onSubmit={secret => begin.mutate({ path, name: backup.name, ...secret }, { onSuccess })}
      onClose={onClose}
    >
      <Callout kind="look">{withBackup.oldMachine}</Callout>
    </UseBackupDialog>
  )
}
