// The drawer: the open shift live beside the list of all shifts, or the field that opens one.

import { useRef, useState } from 'react'
import { useLocation, useRoute } from 'wouter'
import type { DrawerState } from '../../../shared/contract/counter/shift-calls.ts'
import type { LocalSettings } from '../../../shared/contract/counter/shop-calls.ts'
import { useAsk } from '../../core/ask.ts'
import { usePagedRows } from '../../core/paged-rows.ts'
import { PagedRowList } from '../../parts/list/PagedRowList.tsx'
import { OpenShiftForm } from '../../parts/shift/OpenShiftForm.tsx'
import { useWords } from '../../text/language.tsx'
import { EmptyState } from '../../widgets/EmptyState.tsx'
import { ListPage } from '../../widgets/ListPage.tsx'
import { useListKeys } from '../../widgets/list-keys.ts'
import { RecordHead } from '../../widgets/record/RecordHead.tsx'
import { ShiftRecord } from './ShiftRecord.tsx'
import styles from './ShiftSums.module.css'
import { useShiftColumns } from './use-shift-columns.tsx'

export function TillScreen({ settings }: { settings: LocalSettings }) {
  const words = useWords()
  const { till: w } = words
  const [, navigate] = useLocation()
  const [, params] = useRoute<{ id: string }>('/till/:id')
  const [chosen, choose] = useState(0)
  // The drawer's own pane is there until it is put away.
  const [isAway, setAway] = useState(false)
  const { data: drawer } = useAsk('shift.current', {})
  const rows = usePagedRows('shift.find', {})
  const shownId = params?.id ?? (isAway ? null : (drawer?.open?.id ?? null))
  const columns = useShiftColumns()
  const open = (index: number) => {
    choose(index)
    const row = rows.rowAt(index)
    if (row !== undefined) navigate(`/till/${row.id}`)
  }
  const putAway = () => {
    setAway(true)
    navigate('/till')
  }
  useListKeys({
    count: rows.total,
    chosen,
    onChoose: index => (params === null ? choose(index) : open(index)),
    onOpen: open,
    onEscape: putAway,
    filter: useRef<HTMLInputElement>(null),
  })
  const list = (
    <PagedRowList
      name="shifts"
      label={w.title}
      columns={columns}
      isBesideRecord={shownId !== null || !isAway}
      rows={rows}
      chosen={chosen}
      onOpen={open}
      empty={<EmptyState icon="drawer" title={w.none} hint={w.noneHint} />}
    />
  )
  return (
    <ListPage
      title={w.title}
      tools={null}
      list={list}
      foot={<span>{w.count(rows.total)}</span>}
      record={
        drawer === undefined || (shownId === null && (isAway || drawer.open !== null)) ? null : (
          <DrawerPane shownId={shownId} drawer={drawer} settings={settings} onClose={putAway} />
        )
      }
    />
  )
}

interface PaneProps {
  /** Null: no shift is open, and one can be. */
  readonly shownId: string | null
  readonly drawer: DrawerState
  readonly settings: LocalSettings
  readonly onClose: () => void
}

function DrawerPane({ shownId, drawer, settings, onClose }: PaneProps) {
  if (shownId === null) return <OpenPane drawer={drawer} onClose={onClose} />
  const open = drawer.open?.id === shownId ? drawer.open : null
  return (
    <ShiftRecord
      key={shownId}
      id={shownId}
      open={open}
      isBlind={drawer.isBlind}
      settings={settings}
      onClose={onClose}
    />
  )
}

function OpenPane({ drawer, onClose }: { drawer: DrawerState; onClose: () => void }) {
  const { till: w, common } = useWords()
  return (
    <>
      <RecordHead title={w.open.title} closeLabel={common.close} onClose={onClose} />
      <div className={styles.form}>
        <OpenShiftForm drawer={drawer} onOpened={() => undefined} onBack={onClose} />
      </div>
    </>
  )
}
