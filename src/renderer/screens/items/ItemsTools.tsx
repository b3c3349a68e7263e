// Over the items: the filter, the group, what to show and in which order, and what can be done with all of them.

import { Button, Menu, NativeSelect } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Ref } from 'react'
import { useLocation } from 'wouter'
import { useAsk } from '../../core/ask.ts'
import { useClient } from '../../core/core-context.tsx'
import { downloadFile } from '../../parts/document/file-blob.ts'
import { FilterBox } from '../../parts/list/FilterBox.tsx'
import { errorWords } from '../../text/error-words.ts'
import { useWords } from '../../text/language.tsx'
import { Icon } from '../../widgets/Icon.tsx'
import { Key } from '../../widgets/Key.tsx'
import styles from './ItemsTools.module.css'
import type { ItemsFilter } from './items-filter.ts'

interface Props {
  readonly ref: Ref<HTMLInputElement>
  readonly filter: ItemsFilter
  readonly onChange: (filter: ItemsFilter) => void
  readonly onGroups: () => void
}

export function ItemsTools({ ref, filter, onChange, onGroups }: Props) {
  const words = useWords()
  const { items } = words
  const [, navigate] = useLocation()
  const { data: groups = [] } = useAsk('itemGroup.find', {})
  return (
    <>
      <FilterBox ref={ref} label={items.filter} text={filter.text} onText={text => onChange({ ...filter, text })} />
      <NativeSelect
        className={styles.select}
        aria-label={items.group}
        value={filter.groupId ?? ''}
        data={[{ value: '', label: items.allGroups }, ...groups.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={event => onChange({ ...filter, groupId: event.currentTarget.value || null })}
      />
      <NativeSelect
        className={styles.select}
        aria-label={words.invoices.state}
        value={filter.show}
        data={(['active', 'low_stock', 'below_zero', 'inactive', 'all'] as const).map(value => ({
          value,
          label: items.show[value],
        }))}
        onChange={event => onChange({ ...filter, show: event.currentTarget.value as ItemsFilter['show'] })}
      />
      <NativeSelect
        className={`${styles.select} ${styles.wideOnly}`}
        aria-label={items.sort}
        value={filter.sort}
        data={(['name', 'popular', 'price', 'stock', 'updated'] as const).map(value => ({
          value,
          label: items.sorts[value],
        }))}
        onChange={event => onChange({ ...filter, sort: event.currentTarget.value as ItemsFilter['sort'] })}
      />
      <span className={styles.acts}>
        <Button className={styles.wideOnly} variant="default" onClick={onGroups}>
          {items.groups}
        </Button>
        <Button className={styles.wideOnly} variant="default" onClick={() => navigate('/import')}>
          {items.importList}
        </Button>
        <ExportMenu />
        <Button variant="filled" onClick={() => navigate('/items/new')} rightSection={<Key name="Insert" quiet />}>
          {items.newItem}
        </Button>
      </span>
    </>
  )
}

function ExportMenu() {
  const words = useWords()
  const client = useClient()
  const save = (format: 'csv' | 'xlsx') =>
    client.export.items({ format }).then(
      file => {
        downloadFile(file)
        notifications.show({ message: words.items.exported(file.name), color: 'green' })
      },
      (error: unknown) => void notifications.show({ message: errorWords(words, error), color: 'red' }),
    )
  return (
    <Menu transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button className={styles.wideOnly} variant="default" rightSection={<Icon name="down" size={16} />}>
          {words.items.export}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save('csv')}>{words.items.exportCsv}</Menu.Item>
        <Menu.Item onClick={() => void save('xlsx')}>{words.items.exportXlsx}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
