// All items: filter first, list under it, the open item beside it.

import { useState } from 'react'
import { usePagedRows } from '../../core/paged-rows.ts'
import { useIsNarrow } from '../../parts/list/use-is-narrow.ts'
import { useListActs, useListScreen } from '../../parts/list/use-list-screen.ts'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Callout } from '../../widgets/Callout.tsx'
import { ListPage } from '../../widgets/ListPage.tsx'
import { RowList } from '../../widgets/RowList.tsx'
import { GroupsDialog } from './GroupsDialog.tsx'
import { ItemRecord } from './ItemRecord.tsx'
import { ItemsTools } from './ItemsTools.tsx'
import { emptyItemsFilter } from './items-filter.ts'
import { NoItems } from './NoItems.tsx'
import { useItemColumns } from './use-item-columns.tsx'

export function ItemsScreen() {
  const words = useWords()
  const screen = useListScreen('/items', emptyItemsFilter)
  const { openId } = screen
  const [areGroupsOpen, setGroupsOpen] = useState(false)
  const rows = usePagedRows('item.find', screen.filter)
  const isNarrow = useIsNarrow(openId)
  const columns = useItemColumns(isNarrow)
  const { open, close } = useListActs(screen, rows, true)
  const list = (
    <RowList
      name="items"
      label={words.items.title}
      columns={columns}
      count={rows.total}
      rowAt={rows.rowAt}
      chosen={screen.chosen}
      onOpen={open}
      onShow={rows.show}
      empty={rows.first === undefined ? null : <NoItems isFiltered={screen.isFiltered} />}
    />
  )
  const tools = (
    <ItemsTools ref={screen.box} filter={screen.filter} onChange={screen.change} onGroups={() => setGroupsOpen(true)} />
  )
  return (
    <>
      <ListPage
        title={words.items.title}
        tools={tools}
        list={rows.error === null ? list : <Callout kind="stop">{errorWords(words, rows.error)}</Callout>}
        foot={words.items.count(rows.total)}
        record={openId === null ? null : <ItemRecord key={openId} id={openId} onClose={close} />}
      />
      {areGroupsOpen ? <GroupsDialog onClose={() => setGroupsOpen(false)} /> : null}
    </>
  )
}
