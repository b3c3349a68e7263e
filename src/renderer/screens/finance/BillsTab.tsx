// Unpaid bills that could be offered today, the soonest due first, with what the usual terms would bring.

import { useMemo } from 'react'
import type { EligibleInvoice } from '../../../shared/contract/counter/finance/listing-calls.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { usePagedRows } from '../../core/paged-rows.ts'
import { GetPaidDialog } from '../../parts/finance/GetPaidDialog.tsx'
import { yearlyText } from '../../parts/finance/listing-text.ts'
import { PagedRowList } from '../../parts/list/PagedRowList.tsx'
import { useListActs, useListScreen } from '../../parts/list/use-list-screen.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDay } from '../../text/show-date.ts'
import type { Column } from '../../widgets/column-widths.ts'
import { EmptyState } from '../../widgets/EmptyState.tsx'
import { ListPage } from '../../widgets/ListPage.tsx'
import { FinanceTools } from './FinanceTools.tsx'

const everything = { text: '' }

export function BillsTab() {
  const { finance } = useWords()
  const screen = useListScreen('/finance/bills', everything)
  const { openId } = screen
  const rows = usePagedRows('listing.eligible', {})
  const columns = useBillColumns()
  const { open, close } = useListActs(screen, rows, false)
  const list = (
    <PagedRowList
      name="finance-bills"
      label={finance.tabs.eligible}
      columns={columns}
      rows={rows}
      chosen={screen.chosen}
      onOpen={open}
      empty={<EmptyState icon="money" title={finance.none.eligible} hint={finance.none.eligibleHint} />}
    />
  )
  const number = rows.rowAt(screen.chosen)?.invoice.number ?? ''
  return (
    <>
      <ListPage
        title={finance.title}
        tools={<FinanceTools tab="bills" />}
        list={list}
        foot={
          <>
            <span>{finance.count(rows.total)}</span>
            <span>{finance.owed(formatRupees(rows.first?.duePaise ?? 0))}</span>
          </>
        }
        record={null}
      />
      {openId === null ? null : <GetPaidDialog key={openId} invoiceId={openId} number={number} onClose={close} />}
    </>
  )
}

function useBillColumns(): readonly Column<EligibleInvoice>[] {
  const { finance } = useWords()
  const language = useLanguage()
  return useMemo(() => {
    const { columns } = finance
    return [
      { key: 'number', head: columns.number, width: 160, draw: row => <span>{row.invoice.number}</span> },
      { key: 'buyer', head: columns.buyer, width: 0, draw: row => <span>{row.invoice.buyerName}</span> },
      { key: 'due', head: columns.due, width: 130, draw: row => <span>{showDay(language, row.invoice.dueOn)}</span> },
      {
        key: 'owed',
        head: columns.owed,
        width: 140,
        isRight: true,
        draw: row => <span>{formatRupees(row.invoice.duePaise)}</span>,
      },
      {
        key: 'arrives',
        head: columns.arrives,
        width: 140,
        isRight: true,
        draw: row => <strong>{formatRupees(row.quote.settlementPaise)}</strong>,
      },
      {
        key: 'cost',
        head: columns.cost,
        width: 250,
        isRight: true,
        draw: row => (
          <span>
            {formatRupees(row.cost.costPaise)} · {yearlyText(finance, row.cost.yearlyBps)}
          </span>
        ),
      },
    ]
  }, [finance, language])
}
