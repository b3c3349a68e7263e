// The items list with nothing in it: because there is nothing yet, or because nothing matches.

import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import { useWords } from '../../text/language.tsx'
import { EmptyState } from '../../widgets/EmptyState.tsx'

export function NoItems({ isFiltered }: { isFiltered: boolean }) {
  const { items } = useWords()
  const [, navigate] = useLocation()
  if (isFiltered) return <EmptyState icon="search" title={items.noneMatch} hint={items.noneMatchHint} />
  return (
    <EmptyState icon="items" title={items.empty} hint={items.emptyHint}>
      <Button variant="filled" onClick={() => navigate('/items/new')}>
        {items.newItem}
      </Button>
      <Button variant="default" onClick={() => navigate('/import')}>
        {items.importList}
      </Button>
    </EmptyState>
  )
}
