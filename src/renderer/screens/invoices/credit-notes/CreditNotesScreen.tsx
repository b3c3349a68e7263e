// All credit notes, with or without a bill: number and days over the list, their sum under it, the open one beside it.

import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import type { ShopState } from '../../../../shared/contract/counter/shop-calls.ts'
import { dayInIndia } from '../../../../shared/kernel/calendar.ts'
import { formatRupees } from '../../../../shared/kernel/money.ts'
import { useCore } from '../../../core/core-context.tsx'
import { usePagedRows } from '../../../core/paged-rows.ts'
import { FilterBox } from '../../../parts/list/FilterBox.tsx'
import { PagedRowList } from '../../../parts/list/PagedRowList.tsx'
import { useListActs, useListScreen } from '../../../parts/list/use-list-screen.ts'
import { useWords } from '../../../text/language.tsx'
import { EmptyState } from '../../../widgets/EmptyState.tsx'
import { Key } from '../../../widgets/Key.tsx'
import { ListPage } from '../../../widgets/ListPage.tsx'
import { useRecordKeys } from '../../../widgets/record/record-keys.ts'
import { DaysChoice } from '../DaysChoice.tsx'
import { daysOf, emptyInvoicesFilter } from '../invoices-filter.ts'
import { CreditNoteRecord } from './CreditNoteRecord.tsx'
import { useCreditNoteColumns } from './use-credit-note-columns.tsx'

export function CreditNotesScreen({ shop }: { shop: ShopState }) {
  const { returns: w, invoices } = useWords()
  const today = dayInIndia(useCore().nowMs())
  const screen = useListScreen('/credit-notes', emptyInvoicesFilter)
  const { filter, openId } = screen
  const rows = usePagedRows('creditNote.find', { text: filter.text, ...daysOf(filter, today) })
  const [, navigate] = useLocation()
  const showBills = () => navigate('/invoices')
  useRecordKeys({ F4: showBills })
  const columns = useCreditNoteColumns()
  const { open, close } = useListActs(screen, rows, false)
  const list = (
    <PagedRowList
      name="credit-notes"
      label={w.creditNotes}
      columns={columns}
      isBesideRecord={openId !== null}
      rows={rows}
      chosen={screen.chosen}
      onOpen={open}
      empty={<NoNotes isFiltered={screen.isFiltered} />}
    />
  )
  return (
    <ListPage
      title={w.creditNotes}
      tools={
        <>
          <FilterBox
            ref={screen.box}
            label={w.filterNumber}
            text={filter.text}
            onText={text => screen.change({ ...filter, text })}
          />
          <DaysChoice filter={filter} today={today} onChange={screen.change} />
          <Button variant="default" onClick={showBills} rightSection={<Key name="F4" quiet />}>
            {invoices.title}
          </Button>
        </>
      }
      list={list}
      foot={
        <>
          <span>{w.count(rows.total)}</span>
          <span>{invoices.sums(formatRupees(rows.first?.totalPaise ?? 0))}</span>
        </>
      }
      record={
        openId === null ? null : <CreditNoteRecord key={openId} id={openId} settings={shop.settings} onClose={close} />
      }
    />
  )
}

function NoNotes({ isFiltered }: { isFiltered: boolean }) {
  const { returns: w, invoices } = useWords()
  if (isFiltered) return <EmptyState icon="search" title={invoices.noneMatch} hint={invoices.noneMatchHint} />
  return <EmptyState icon="invoices" title={w.none} hint={w.noneHint} />
}
