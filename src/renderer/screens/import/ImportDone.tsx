// The list is in: how much of it, and where to go on.

import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import type { ImportReport } from '../../../shared/contract/counter/import/import-report.ts'
import { wholeOf } from '../../../shared/domain/past-sale/sum-past-sales.ts'
import type { ImportKind } from '../../../shared/records/import/import-run.ts'
import { useWords } from '../../text/language.tsx'
import { EmptyState } from '../../widgets/EmptyState.tsx'
import { placeOf } from './import-kinds.ts'

interface Props {
  readonly report: ImportReport
  readonly kind: ImportKind
  readonly onAnother: () => void
}

export function ImportDone({ report, kind, onAnother }: Props) {
  const { imports, salesImport } = useWords()
  const [, navigate] = useLocation()
  const { pastSales } = report
  const [title, hint, toRecords, path] =
    pastSales === undefined
      ? [
          imports.done,
          imports.doneHint(report.createCount, report.updateCount),
          imports.toList[kind === 'sales' ? 'items' : kind],
          placeOf[kind],
        ]
      : [salesImport.done, salesImport.doneHint(wholeOf(pastSales.totals).bills), salesImport.toBills, '/past-bills']
  return (
    <EmptyState icon="check" title={title} hint={hint}>
      <Button variant="filled" autoFocus onClick={() => navigate(path)}>
        {toRecords}
      </Button>
      <Button variant="default" onClick={onAnother}>
        {imports.another}
      </Button>
    </EmptyState>
  )
}
