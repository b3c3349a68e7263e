// Bills on the marketplace, or those that have ended: how each stands, moving by itself, and what all of it cost so far.

import { useMemo } from 'react'
import type { ListingCosts, ListingView } from '../../../shared/contract/counter/finance/listing-calls.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { usePagedRows } from '../../core/paged-rows.ts'
import { fundedPercent, stateText } from '../../parts/finance/listing-text.ts'
import { PagedRowList } from '../../parts/list/PagedRowList.tsx'
import { useListActs, useListScreen } from '../../parts/list/use-list-screen.ts'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDay } from '../../text/show-date.ts'
import type { Column } from '../../widgets/column-widths.ts'
import { EmptyState } from '../../widgets/EmptyState.tsx'
import { ListPage } from '../../widgets/ListPage.tsx'
import { FinanceTools } from './FinanceTools.tsx'
import type { FinanceTab } from './finance-tabs.ts'
import { ListingRecord } from './ListingRecord.tsx'

const everything = { text: '' }

export function ListingsTab({ tab }: { tab: Exclude<FinanceTab, 'bills'> }) {
  const { finance } = useWords()
  const state = tab === 'listings' ? 'going_on' : 'ended'
  const screen = useListScreen(`/finance/${tab}`, everything)
  const { openId } = screen
  const rows = usePagedRows('listing.find', { state })
  const columns = useListingColumns()
  const { open, close } = useListActs(screen, rows, false)
  const list = (
    <PagedRowList
      name="finance-listings"
      label={finance.tabs[state]}
      columns={columns}
      isBesideRecord={openId !== null}
      rows={rows}
      chosen={screen.chosen}
      onOpen={open}
      empty={<EmptyState icon="money" title={finance.none[state]} hint={finance.none[`${state}Hint`]} />}
    />
  )
  return (
    <ListPage
      title={finance.title}
      tools={<FinanceTools tab={tab} />}
      list={list}
      foot={
        <>
          <span>{finance.count(rows.total)}</span>
          <Costs costs={rows.first?.costs} />
        </>
      }
      record={openId === null ? null : <ListingRecord key={openId} id={openId} onClose={close} />}
    />
  )
}

function Costs({ costs }: { costs: ListingCosts | undefined }) {
  const { finance } = useWords()
  if (costs === undefined || costs.count === 0) return null
  const { count, discountPaise, feeGstPaise, feePaise, latePaise } = costs
  return <span>{finance.costSoFar(formatRupees(discountPaise + feePaise + feeGstPaise + latePaise), count)}</span>
}

function useListingColumns(): readonly Column<ListingView>[] {
  const { finance } = useWords()
  const language = useLanguage()
  return useMemo(() => {
    const { columns } = finance
    return [
      { key: 'number', head: columns.number, width: 160, draw: row => <span>{row.invoice.number}</span> },
      { key: 'buyer', head: columns.buyer, width: 0, draw: row => <span>{row.invoice.buyerName}</span> },
      {
        key: 'due',
        head: columns.due,
        width: 130,
        isExtra: true,
        draw: row => <span>{showDay(language, row.invoice.dueOn)}</span>,
      },
      {
        key: 'arrives',
        head: columns.arrives,
        width: 140,
        isRight: true,
        isExtra: true,
        draw: row => <span>{formatRupees(row.standing?.figures.settledPaise || row.quote.settlementPaise)}</span>,
      },
      {
        key: 'funded',
        head: columns.funded,
        width: 90,
        isRight: true,
        draw: row => <span>{finance.fundedPart(fundedPercent(row))}</span>,
      },
      { key: 'state', head: columns.state, width: 190, draw: row => <strong>{stateText(finance, row)}</strong> },
    ]
  }, [finance, language])
}
