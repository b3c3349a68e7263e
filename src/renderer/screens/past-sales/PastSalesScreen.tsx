// Bills of another program: found, looked at, never changed. They lie beside the shop's own and are never among them.

import { NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import type { PastSaleKind } from '../../../shared/records/past-sale.ts'
import { usePagedRows } from '../../core/paged-rows.ts'
import { FilterBox } from '../../parts/list/FilterBox.tsx'
import { FromToFields } from '../../parts/list/FromToFields.tsx'
import { PagedRowList } from '../../parts/list/PagedRowList.tsx'
import { useListActs, useListScreen } from '../../parts/list/use-list-screen.ts'
import { useWords } from '../../text/language.tsx'
import { showMills } from '../../text/show-mills.ts'
import { showQuantitySum } from '../../text/show-quantity.ts'
import { ListPage } from '../../widgets/ListPage.tsx'
import { NoPastSales } from './NoPastSales.tsx'
import { PastSaleRecord } from './PastSaleRecord.tsx'
import { emptyPastSalesFilter, type PastSalesFilter, pastFilterOfState } from './past-sales-filter.ts'
import { usePastSaleColumns } from './use-past-sale-columns.tsx'

const kinds: readonly (PastSaleKind | 'all')[] = ['all', 'sale', 'return', 'write_off']

export function PastSalesScreen() {
  const { pastSales } = useWords()
  const start = useMemo(() => pastFilterOfState(window.history.state), [])
  const screen = useListScreen('/past-bills', emptyPastSalesFilter, start)
  const { filter, openId } = screen
  const rows = usePagedRows('pastSale.find', questionOf(filter))
  const columns = usePastSaleColumns()
  const { open, close } = useListActs(screen, rows, false)
  return (
    <ListPage
      title={pastSales.title}
      tools={
        <>
          <FilterBox
            ref={screen.box}
            label={pastSales.filter}
            text={filter.text}
            onText={text => screen.change({ ...filter, text })}
          />
          <PastTools filter={filter} onChange={screen.change} />
        </>
      }
      list={
        <PagedRowList
          name="past-sales"
          label={pastSales.title}
          columns={columns}
          isBesideRecord={openId !== null}
          rows={rows}
          chosen={screen.chosen}
          onOpen={open}
          empty={<NoPastSales isFiltered={screen.isFiltered} />}
        />
      }
      foot={
        <>
          <span>{pastSales.count(rows.total)}</span>
          {rows.first?.sums.map(sum => (
            <span key={sum.currency}>
              {pastSales.units(showQuantitySum(sum.quantityThousandths))} · {showMills(sum.amountMills, sum.currency)}
            </span>
          ))}
        </>
      }
      record={openId === null ? null : <PastSaleRecord key={openId} id={openId} onClose={close} />}
    />
  )
}

function questionOf({ text, kind, fromOn, toOn, customerId, itemId, importId }: PastSalesFilter) {
  return {
    text,
    kind: kind === 'all' ? null : kind,
    fromOn: fromOn || null,
    toOn: toOn || null,
    customerId,
    itemId,
    importId,
  }
}

interface ToolsProps {
  readonly filter: PastSalesFilter
  readonly onChange: (filter: PastSalesFilter) => void
}

function PastTools({ filter, onChange }: ToolsProps) {
  const { pastSales } = useWords()
  return (
    <>
      <NativeSelect
        aria-label={pastSales.kind}
        value={filter.kind}
        data={kinds.map(value => ({ value, label: pastSales.kinds[value] }))}
        onChange={event => onChange({ ...filter, kind: event.currentTarget.value as PastSalesFilter['kind'] })}
      />
      <FromToFields
        fromOn={filter.fromOn}
        toOn={filter.toOn}
        onChange={changed => onChange({ ...filter, ...changed })}
      />
      <a href="#/invoices">{pastSales.toInvoices}</a>
    </>
  )
}
