// The list of past bills with nothing in it.

import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import { useWords } from '../../text/language.tsx'
import { EmptyState } from '../../widgets/EmptyState.tsx'

export function NoPastSales({ isFiltered }: { isFiltered: boolean }) {
  const { pastSales } = useWords()
  const [, navigate] = useLocation()
  if (isFiltered) return <EmptyState icon="search" title={pastSales.noneMatch} hint={pastSales.noneMatchHint} />
  return (
    <EmptyState icon="invoices" title={pastSales.empty} hint={pastSales.emptyHint}>
      <Button variant="filled" onClick={() => navigate('/import')}>
        {pastSales.toImport}
      </Button>
    </EmptyState>
  )
}
