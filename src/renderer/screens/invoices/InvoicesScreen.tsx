// All invoices: filter, days and state over the list, sums under it, the open one beside it.

import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ShopState } from '../../../shared/contract/counter/shop-calls.ts'
import { dayInIndia } from '../../../shared/kernel/calendar.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { useCore } from '../../core/core-context.tsx'
import { usePagedRows } from '../../core/paged-rows.ts'
import { PagedRowList } from '../../parts/list/PagedRowList.tsx'
import { useListActs, useListScreen } from '../../parts/list/use-list-screen.ts'
import { useWords } from '../../text/language.tsx'
import { ListPage } from '../../widgets/ListPage.tsx'
import { useRecordKeys } from '../../widgets/record/record-keys.ts'
import { InvoiceRecord } from './InvoiceRecord.tsx'
import { InvoicesTools } from './InvoicesTools.tsx'
import { daysOf, emptyInvoicesFilter, filterOfState } from './invoices-filter.ts'
import { NoInvoices } from './NoInvoices.tsx'
import { BlindReturnDialog } from './returns/BlindReturnDialog.tsx'
import { useInvoiceColumns } from './use-invoice-columns.tsx'

export function InvoicesScreen({ shop }: { shop: ShopState }) {
  const words = useWords()
  const today = dayInIndia(useCore().nowMs())
  const screen = useListScreen('/invoices', emptyInvoicesFilter, filterOfState(window.history.state))
  const { filter, openId } = screen
  const { text, state } = filter
  const rows = usePagedRows('invoice.find', { text, state, ...daysOf(filter, today) })
  const [isBlind, setBlind] = useState(false)
  const [, navigate] = useLocation()
  const showCreditNotes = () => navigate('/credit-notes')
  useRecordKeys({ 'Ctrl+b': () => setBlind(true), F4: showCreditNotes })
  const columns = useInvoiceColumns(today)
  const { open, close } = useListActs(screen, rows, false)
  const list = (
    <PagedRowList
      name="invoices"
      label={words.invoices.title}
      columns={columns}
      isBesideRecord={openId !== null}
      rows={rows}
      chosen={screen.chosen}
      onOpen={open}
      empty={<NoInvoices isFiltered={screen.isFiltered} />}
    />
  )
  return (
    <ListPage
      title={words.invoices.title}
      tools={
        <>
          <InvoicesTools
            ref={screen.box}
            filter={filter}
            today={today}
            onChange={screen.change}
            onBlindReturn={() => setBlind(true)}
            onCreditNotes={showCreditNotes}
          />
          {isBlind ? <BlindReturnDialog onClose={() => setBlind(false)} /> : null}
        </>
      }
      list={list}
      foot={
        <>
          <span>{words.invoices.count(rows.total)}</span>
          <span>{words.invoices.sums(formatRupees(rows.first?.totalPaise ?? 0))}</span>
          <span>{words.invoices.sumsDue(formatRupees(rows.first?.duePaise ?? 0))}</span>
        </>
      }
      record={
        openId === null ? null : <InvoiceRecord key={openId} id={openId} settings={shop.settings} onClose={close} />
      }
    />
  )
}
