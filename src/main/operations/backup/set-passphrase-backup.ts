// Second copies are encrypted with this passphrase from now on, or no longer. It is not kept; see docs/decisions/0017.

import type { BackupState } from '../../../shared/contract/counter/backup-calls.ts'
import type { Deps } from '../deps.ts'

export function setPassphraseBackup({ backups }: Deps, input: { passphrase: string | null }): Promise<BackupState> {
  return backups.setPassphrase(input.passphrase)
}
