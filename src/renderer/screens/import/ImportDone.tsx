// The list is in: how much of it, and where to go on.

import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import type { ImportReport } from '../../../shared/contract/counter/import/import-report.ts'
import { useWords } from '../../text/language.tsx'
import { EmptyState } from '../../widgets/EmptyState.tsx'

export function ImportDone({ report, onAnother }: { report: ImportReport; onAnother: () => void }) {
  const { imports } = useWords()
  const [, navigate] = useLocation()
  return (
    <EmptyState icon="check" title={imports.done} hint={imports.doneHint(report.createCount, report.updateCount)}>
      <Button variant="filled" autoFocus onClick={() => navigate('/items')}>
        {imports.toItems}
      </Button>
      <Button variant="default" onClick={onAnother}>
        {imports.another}
      </Button>
    </EmptyState>
  )
}
