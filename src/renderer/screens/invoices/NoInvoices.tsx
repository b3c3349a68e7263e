// The invoices list with nothing in it.

import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import { useWords } from '../../text/language.tsx'
import { EmptyState } from '../../widgets/EmptyState.tsx'

export function NoInvoices({ isFiltered }: { isFiltered: boolean }) {
  const { invoices } = useWords()
  const [, navigate] = useLocation()
  if (isFiltered) return <EmptyState icon="search" title={invoices.noneMatch} hint={invoices.noneMatchHint} />
  return (
    <EmptyState icon="invoices" title={invoices.empty} hint={invoices.emptyHint}>
      <Button variant="filled" onClick={() => navigate('/')}>
        {invoices.toSell}
      </Button>
    </EmptyState>
  )
}
