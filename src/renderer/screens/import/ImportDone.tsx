// The list is in: how much of it, and where to go on.

import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import type { ImportReport } from '../../../shared/contract/counter/import/import-report.ts'
import { wholeOf } from '../../../shared/domain/past-sale/sum-past-sales.ts'
import { useWords } from '../../text/language.tsx'
import { EmptyState } from '../../widgets/EmptyState.tsx'

export function ImportDone({ report, onAnother }: { report: ImportReport; onAnother: () => void }) {
  const { imports, salesImport } = useWords()
  const [, navigate] = useLocation()
  const { pastSales } = report
  const [title, hint, toRecords, path] =
    pastSales === undefined
      ? [imports.done, imports.doneHint(report.createCount, report.updateCount), imports.toItems, '/items']
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
