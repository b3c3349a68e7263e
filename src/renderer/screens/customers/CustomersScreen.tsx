// All customers, who owes what, and the open one with his bills beside the list.

import { Button, NativeSelect } from '@mantine/core'
import { type Ref, useState } from 'react'
import { useLocation } from 'wouter'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { usePagedRows } from '../../core/paged-rows.ts'
import { FilterBox } from '../../parts/list/FilterBox.tsx'
import { PagedRowList } from '../../parts/list/PagedRowList.tsx'
import { useListActs, useListScreen } from '../../parts/list/use-list-screen.ts'
import { useWords } from '../../text/language.tsx'
import { EmptyState } from '../../widgets/EmptyState.tsx'
import { Key } from '../../widgets/Key.tsx'
import { ListPage } from '../../widgets/ListPage.tsx'
import { useRecordKeys } from '../../widgets/record/record-keys.ts'
import { CustomerRecord } from './CustomerRecord.tsx'
import styles from './CustomersScreen.module.css'
import { useCustomerColumns } from './use-customer-columns.tsx'

interface Filter {
  readonly text: string
  readonly show: Show
}
type Show = (typeof shows)[number]
const shows = ['all', 'owes', 'has_credit'] as const
const everyone: Filter = { text: '', show: 'all' }

export function CustomersScreen() {
  const words = useWords()
  const screen = useListScreen('/customers', everyone)
  const { openId } = screen
  const rows = usePagedRows('customer.find', screen.filter)
  const columns = useCustomerColumns()
  const { open, close } = useListActs(screen, rows, true)
  const [payingId, setPayingId] = useState<string | null>(null)
  const pay = () => {
    setPayingId(rows.rowAt(screen.chosen)?.id ?? null)
    open(screen.chosen)
  }
  useRecordKeys(openId === null ? { F9: pay } : {})
  const putAway = () => {
    setPayingId(null)
    close()
  }
  const list = (
    <PagedRowList
      name="customers"
      label={words.customers.title}
      columns={columns}
      isBesideRecord={openId !== null}
      rows={rows}
      chosen={screen.chosen}
      onOpen={open}
      empty={<NoCustomers isFiltered={screen.isFiltered} />}
    />
  )
  return (
    <ListPage
      title={words.customers.title}
      tools={<Tools ref={screen.box} filter={screen.filter} onChange={screen.change} />}
      list={list}
      foot={<Sums total={rows.total} sums={rows.first} />}
      record={
        openId === null ? null : (
          <CustomerRecord key={openId} id={openId} isPaying={openId === payingId} onClose={putAway} />
        )
      }
    />
  )
}

interface SumsProps {
  readonly total: number
  readonly sums: { readonly duePaise: number; readonly creditPaise: number } | undefined
}

function Sums({ total, sums }: SumsProps) {
  const { customers, account } = useWords()
  return (
    <>
      <span>{customers.count(total)}</span>
      {sums === undefined || sums.duePaise === 0 ? null : <span>{account.list.due(formatRupees(sums.duePaise))}</span>}
      {sums === undefined || sums.creditPaise === 0 ? null : (
        <span>{account.list.credit(formatRupees(sums.creditPaise))}</span>
      )}
    </>
  )
}

interface ToolsProps {
  readonly ref: Ref<HTMLInputElement>
  readonly filter: Filter
  readonly onChange: (filter: Filter) => void
}

function Tools({ ref, filter, onChange }: ToolsProps) {
  const { account, customers } = useWords()
  const [, navigate] = useLocation()
  return (
    <>
      <FilterBox ref={ref} label={customers.filter} text={filter.text} onText={text => onChange({ ...filter, text })} />
      <NativeSelect
        aria-label={account.list.show}
        value={filter.show}
        data={shows.map(value => ({ value, label: account.list.shows[value] }))}
        onChange={event => onChange({ ...filter, show: event.currentTarget.value as Show })}
      />
      <Button
        className={styles.add}
        variant="filled"
        onClick={() => navigate('/customers/new')}
        rightSection={<Key name="Insert" quiet />}
      >
        {customers.newCustomer}
      </Button>
    </>
  )
}

function NoCustomers({ isFiltered }: { isFiltered: boolean }) {
  const { customers } = useWords()
  const [, navigate] = useLocation()
  if (isFiltered) return <EmptyState icon="search" title={customers.noneMatch} hint={customers.noneMatchHint} />
  return (
    <EmptyState icon="customers" title={customers.empty} hint={customers.emptyHint}>
      <Button variant="filled" onClick={() => navigate('/customers/new')}>
        {customers.newCustomer}
      </Button>
    </EmptyState>
  )
}
