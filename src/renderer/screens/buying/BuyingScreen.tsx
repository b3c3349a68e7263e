// What a buyer is said to owe: invoices to confirm first, then what is due when, each with its act beside.

import { useMemo } from 'react'
import type { BuyerInvoice } from '../../../shared/contract/market/buying.ts'
import { awaitsMoney } from '../../../shared/domain/finance/financed-states.ts'
import { daysBetween } from '../../../shared/kernel/calendar.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { useAsk } from '../../core/ask.ts'
import { FilterBox } from '../../parts/list/FilterBox.tsx'
import { PagedRowList } from '../../parts/list/PagedRowList.tsx'
import { useListActs, useListScreen } from '../../parts/list/use-list-screen.ts'
import { Staleness } from '../../parts/market/Staleness.tsx'
import { useLanguage, useWords } from '../../text/language.tsx'
import { showDay } from '../../text/show-date.ts'
import type { Column } from '../../widgets/column-widths.ts'
import { EmptyState } from '../../widgets/EmptyState.tsx'
import { ListPage } from '../../widgets/ListPage.tsx'
import { BuyerInvoiceRecord } from './BuyerInvoiceRecord.tsx'
import styles from './Buying.module.css'
import { owedOf } from './owed-of.ts'

const everything = { text: '' }

export function BuyingScreen() {
  const { buying: w } = useWords().marketOwn
  const { filter: filterWords } = useWords().market.listings
  const screen = useListScreen('/buying', everything)
  const { data, error } = useAsk('market.buying', {}, { keep: true })
  const { text } = screen.filter
  const rows = useMemo(() => fitting(data?.value.rows ?? [], text), [data, text])
  const columns = useBuyerColumns(data?.value.asOf)
  const listed = { total: rows.length, rowAt: (index: number) => rows[index] }
  const { open, close } = useListActs(screen, listed, false)
  const row = data?.value.rows.find(({ id }) => id === screen.openId)
  const owed = (data?.value.rows ?? [])
    .filter(({ state }) => awaitsMoney(state))
    .reduce((sum, each) => sum + owedOf(each), 0)
  const waiting = (data?.value.rows ?? []).filter(({ state }) => state === 'pending_buyer_confirmation').length
  return (
    <ListPage
      title={w.title}
      tools={
        <FilterBox ref={screen.box} label={filterWords} text={text} onText={typed => screen.change({ text: typed })} />
      }
      list={
        <>
          {data === undefined ? null : <Staleness asOf={data.asOf} isFresh={data.isFresh} />}
          <PagedRowList
            name="buying"
            label={w.title}
            columns={columns}
            isBesideRecord={row !== undefined}
            rows={{ ...listed, first: data, error, show: () => undefined }}
            chosen={screen.chosen}
            onOpen={open}
            empty={<EmptyState icon="invoices" title={w.none} hint={w.noneHint} />}
          />
        </>
      }
      foot={
        <>
          <span>{w.waiting(waiting)}</span>
          {owed === 0 ? null : <span>{w.dueNext(formatRupees(owed))}</span>}
        </>
      }
      record={
        row === undefined || data === undefined ? null : (
          <BuyerInvoiceRecord key={row.id} invoice={row} today={data.value.asOf} onClose={close} />
        )
      }
    />
  )
}

function fitting(rows: readonly BuyerInvoice[], text: string): readonly BuyerInvoice[] {
  const wanted = text.trim().toLowerCase()
  return rows.filter(({ number, sellerName }) => `${number} ${sellerName}`.toLowerCase().includes(wanted))
}

function useBuyerColumns(today: string | undefined): readonly Column<BuyerInvoice>[] {
  const words = useWords()
  const { buying: w } = words.marketOwn
  const { states } = words.market
  const language = useLanguage()
  return useMemo(() => {
    const { columns } = w
    return [
      { key: 'number', head: columns.number, width: 180, draw: row => <span>{row.number}</span> },
      { key: 'seller', head: columns.seller, width: 0, draw: row => <span>{row.sellerName}</span> },
      {
        key: 'amount',
        isExtra: true,
        head: columns.amount,
        width: 150,
        isRight: true,
        draw: row => <span>{formatRupees(row.facePaise)}</span>,
      },
      {
        key: 'due',
        isExtra: true,
        head: columns.due,
        width: 230,
        draw: row => (
          <span>
            {showDay(language, row.dueOn)}
            {today === undefined || !awaitsMoney(row.state) ? null : (
              <small className={styles.days} data-late={row.dueOn < today || undefined}>
                {w.dueIn(daysBetween(today, row.dueOn))}
              </small>
            )}
          </span>
        ),
      },
      {
        key: 'state',
        head: columns.state,
        width: 210,
        draw: row => (
          <span className={styles.state} data-waits={row.state === 'pending_buyer_confirmation' || undefined}>
            {awaitsMoney(row.state) && row.state !== 'disputed'
              ? w.toPay
              : row.state === 'pending_buyer_confirmation'
                ? w.toConfirm
                : states[row.state]}
          </span>
        ),
      },
    ] satisfies Column<BuyerInvoice>[]
  }, [w, states, language, today])
}
