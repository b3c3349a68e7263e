// After a moment was put back: how the shop stands, what could not be brought over, and the way back.

import { Button } from '@mantine/core'
import type { AnswerAt } from '../../core/ask.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'

type Backup = AnswerAt<'ledger.findBackups'>[number]

interface Props {
  readonly restored: AnswerAt<'ledger.restore'>
  readonly backups: readonly Backup[]
  readonly onUndo: (backup: Backup) => void
}

export function RestoreOutcome({ restored: { invoiceCount, details }, backups, onUndo }: Props) {
  const { safety } = useWords()
  const undo = backups.find(({ name }) => name === details.undoName)
  const isMissing = typeof details.missing === 'string'
  const act = undo === undefined ? undefined : <Button onClick={() => onUndo(undo)}>{safety.undo}</Button>
  return (
    <Callout kind={isMissing ? 'look' : 'safe'} acts={act}>
      {safety.restored(safety.bills(invoiceCount))} {isMissing ? safety.missing : null}
    </Callout>
  )
}
