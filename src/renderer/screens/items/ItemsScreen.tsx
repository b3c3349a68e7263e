// All items: filter first, list under it, the open item beside it.

import { useState } from 'react'
import { usePagedRows } from '../../core/paged-rows.ts'
import { PagedRowList } from '../../parts/list/PagedRowList.tsx'
import { useListActs, useListScreen } from '../../parts/list/use-list-screen.ts'
import { useWords } from '../../text/language.tsx'
import { ListPage } from '../../widgets/ListPage.tsx'
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
  const columns = useItemColumns()
  const { open, close } = useListActs(screen, rows, true)
  const list = (
    <PagedRowList
      name="items"
      label={words.items.title}
      columns={columns}
      isBesideRecord={openId !== null}
      rows={rows}
      chosen={screen.chosen}
      onOpen={open}
      empty={<NoItems isFiltered={screen.isFiltered} />}
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
        list={list}
        foot={words.items.count(rows.total)}
        record={openId === null ? null : <ItemRecord key={openId} id={openId} onClose={close} />}
      />
      {areGroupsOpen ? <GroupsDialog onClose={() => setGroupsOpen(false)} /> : null}
    </>
  )
}
