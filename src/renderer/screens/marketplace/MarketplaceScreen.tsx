// The marketplace pane: everything on offer, moving by itself, and nothing jumping under the pointer or the selection.

import { Button } from '@mantine/core'
import { useState } from 'react'
import { FilterBox } from '../../parts/list/FilterBox.tsx'
import { PagedRowList } from '../../parts/list/PagedRowList.tsx'
import { useListActs, useListScreen } from '../../parts/list/use-list-screen.ts'
import { Staleness } from '../../parts/market/Staleness.tsx'
import { useWords } from '../../text/language.tsx'
import { EmptyState } from '../../widgets/EmptyState.tsx'
import { ListPage } from '../../widgets/ListPage.tsx'
import { ListingRecord } from './ListingRecord.tsx'
import { ListingsTools } from './ListingsTools.tsx'
import { everyListing } from './listings-filter.ts'
import type { ListingsStore } from './listings-store.ts'
import styles from './Marketplace.module.css'
import { useListingColumns } from './use-listing-columns.tsx'
import { type ShownListing, useListingRows } from './use-listing-rows.ts'

export function MarketplaceScreen({ store }: { store: ListingsStore }) {
  const { listings: w } = useWords().market
  const screen = useListScreen('/listing', everyListing)
  const { chosen, filter, openId } = screen
  const [isPointed, setPointed] = useState(false)
  const [letIn, setLetIn] = useState(0)
  const isHeld = isPointed || chosen > 0 || openId !== null
  const rows = useListingRows({ store, filter, isHeld, letIn })
  const columns = useListingColumns()
  // Before anything was ever read, nothing is not yet none.
  const isKnown = rows.listings?.isFresh === true || rows.total > 0
  const { open, close } = useListActs(screen, rows, false)
  const onClose = () => {
    close()
    screen.choose(0)
  }
  return (
    <ListPage
      title={w.title}
      tools={
        <>
          <FilterBox
            ref={screen.box}
            label={w.filter}
            text={filter.text}
            onText={text => screen.change({ ...filter, text })}
          />
          <ListingsTools filter={filter} onChange={screen.change} />
        </>
      }
      list={
        <>
          {rows.listings === undefined ? null : <Staleness {...rows.listings} />}
          <div
            className={styles.pane}
            data-stale={rows.listings?.isFresh === false || undefined}
            onPointerEnter={() => setPointed(true)}
            onPointerLeave={() => setPointed(false)}
          >
            <PagedRowList<ShownListing>
              name="listings"
              label={w.title}
              columns={columns}
              isBesideRecord={openId !== null}
              rows={{ ...rows, first: isKnown ? rows.listings : undefined, show: () => undefined }}
              chosen={chosen}
              onOpen={open}
              empty={<Nothing isFiltered={screen.isFiltered} />}
            />
          </div>
        </>
      }
      foot={
        <Foot count={rows.listings?.rows.size ?? 0} newCount={rows.waitingCount} onShow={() => setLetIn(letIn + 1)} />
      }
      record={openId === null ? null : <ListingRecord key={openId} id={openId} onClose={onClose} />}
    />
  )
}

/** What is new is said below the rows: above them it would move the row that somebody points at. */
function Foot({ count, newCount, onShow }: { count: number; newCount: number; onShow: () => void }) {
  const { listings: w } = useWords().market
  return (
    <div className={styles.foot}>
      <span>{w.count(count)}</span>
      {newCount === 0 ? null : (
        <div role="status">
          <Button size="compact-xs" variant="filled" onClick={onShow}>
            {w.newOnes(newCount)}
          </Button>
        </div>
      )}
    </div>
  )
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const { listings: w } = useWords().market
  return <EmptyState icon="invoices" title={isFiltered ? w.noneFiltered : w.none} hint={w.noneHint} />
}
