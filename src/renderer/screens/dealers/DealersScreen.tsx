// All dealers, what is to be paid to each, and the open one beside the list.

import { Button, Switch } from '@mantine/core'
import type { Ref } from 'react'
import { useLocation } from 'wouter'
import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { usePagedRows } from '../../core/paged-rows.ts'
import { FilterBox } from '../../parts/list/FilterBox.tsx'
import { PagedRowList } from '../../parts/list/PagedRowList.tsx'
import { useListActs, useListScreen } from '../../parts/list/use-list-screen.ts'
import { useWords } from '../../text/language.tsx'
import { EmptyState } from '../../widgets/EmptyState.tsx'
import { Key } from '../../widgets/Key.tsx'
import { ListPage } from '../../widgets/ListPage.tsx'
import { useKeys } from '../../widgets/use-keys.ts'
import { DealerRecord } from './DealerRecord.tsx'
import styles from './Dealers.module.css'
import { useDealerColumns } from './use-dealer-columns.tsx'

interface Filter {
  readonly text: string
  readonly show: 'active' | 'owed'
}
const everyone: Filter = { text: '', show: 'active' }

export function DealersScreen({ settings }: { settings: LocalSettings }) {
  const words = useWords()
  const [, navigate] = useLocation()
  const screen = useListScreen('/dealers', everyone)
  const { openId } = screen
  const rows = usePagedRows('dealer.find', screen.filter)
  const columns = useDealerColumns()
  const { open, close } = useListActs(screen, rows, true)
  useKeys({ F4: () => navigate('/dealers/movements') })
  const list = (
    <PagedRowList
      name="dealers"
      label={words.dealers.title}
      columns={columns}
      isBesideRecord={openId !== null}
      rows={rows}
      chosen={screen.chosen}
      onOpen={open}
      empty={<NoDealers isFiltered={screen.isFiltered} />}
    />
  )
  const foot = (
    <>
      <span>{words.dealers.count(rows.total)}</span>
      <span>{words.dealers.payableSum(formatRupees(rows.first?.payablePaise ?? 0))}</span>
    </>
  )
  return (
    <ListPage
      title={words.dealers.title}
      tools={<Tools ref={screen.box} filter={screen.filter} onChange={screen.change} />}
      list={list}
      foot={foot}
      record={openId === null ? null : <DealerRecord key={openId} id={openId} settings={settings} onClose={close} />}
    />
  )
}

interface ToolsProps {
  readonly ref: Ref<HTMLInputElement>
  readonly filter: Filter
  readonly onChange: (filter: Filter) => void
}

function Tools({ ref, filter, onChange }: ToolsProps) {
  const { dealers } = useWords()
  const [, navigate] = useLocation()
  return (
    <>
      <FilterBox ref={ref} label={dealers.filter} text={filter.text} onText={text => onChange({ ...filter, text })} />
      <Switch
        className={styles.owed}
        label={dealers.owedOnly}
        checked={filter.show === 'owed'}
        onChange={event => onChange({ ...filter, show: event.currentTarget.checked ? 'owed' : 'active' })}
      />
      <Button variant="default" onClick={() => navigate('/dealers/movements')} rightSection={<Key name="F4" quiet />}>
        {dealers.timeline}
      </Button>
      <Button
        className={styles.add}
        variant="filled"
        onClick={() => navigate('/dealers/new')}
        rightSection={<Key name="Insert" quiet />}
      >
        {dealers.newDealer}
      </Button>
    </>
  )
}

function NoDealers({ isFiltered }: { isFiltered: boolean }) {
  const { dealers } = useWords()
  const [, navigate] = useLocation()
  if (isFiltered) return <EmptyState icon="search" title={dealers.noneMatch} hint={dealers.noneMatchHint} />
  return (
    <EmptyState icon="dealers" title={dealers.empty} hint={dealers.emptyHint}>
      <Button variant="filled" onClick={() => navigate('/dealers/new')}>
        {dealers.newDealer}
      </Button>
    </EmptyState>
  )
}
