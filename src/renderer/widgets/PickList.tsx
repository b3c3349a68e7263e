// A field and what it finds, in groups: letters narrow, ↑ ↓ choose, Enter takes. The first row is chosen from the start.

import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import styles from './PickList.module.css'

export interface PickGroup {
  readonly title: string | null
  readonly rows: readonly PickRow[]
}
export interface PickRow {
  readonly id: string
  readonly content: ReactNode
  readonly take: () => void
}

interface Props {
  readonly label: string
  readonly placeholder: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly groups: readonly PickGroup[]
  readonly empty: string
}

export function PickList({ label, placeholder, text, onText, groups, empty }: Props) {
  const [chosen, setChosen] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => field.current?.focus(), [])
  const rows = groups.flatMap(group => group.rows)
  useEffect(() => {
    list.current?.querySelector(`#pick-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Enter') rows[chosen]?.take()
    else if (step !== 0) setChosen(Math.max(0, Math.min(rows.length - 1, chosen + step)))
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        ref={field}
        data-autofocus
        className={styles.input}
        type="text"
        value={text}
        onChange={event => {
          onText(event.currentTarget.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
        placeholder={placeholder}
        aria-label={label}
        role="combobox"
        aria-expanded={rows.length > 0}
        aria-controls="pick-list"
        aria-activedescendant={rows.length > 0 ? `pick-${chosen}` : undefined}
        autoComplete="off"
        spellCheck={false}
      />
      {rows.length === 0 ? <p className={styles.empty}>{empty}</p> : null}
      <div ref={list} id="pick-list" className={styles.list} role="listbox" aria-label={label}>
        {groups.map((group, at) => (
          <Group key={group.title ?? at} group={group} first={countBefore(groups, at)} chosen={chosen} />
        ))}
      </div>
    </>
  )
}

function countBefore(groups: readonly PickGroup[], at: number): number {
  return groups.slice(0, at).reduce((sum, group) => sum + group.rows.length, 0)
}

function Group({ group, first, chosen }: { group: PickGroup; first: number; chosen: number }) {
  const rows = group.rows.map((row, index) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the field points at the chosen row
    <div
      key={row.id}
      id={`pick-${first + index}`}
      role="option"
      className={styles.row}
      aria-selected={first + index === chosen}
      onMouseDown={event => event.preventDefault()}
      onClick={row.take}
    >
      {row.content}
    </div>
  ))
  if (group.title === null) return rows
  return (
    // biome-ignore lint/a11y/useSemanticElements: options of a list stand in groups
    <div role="group" aria-label={group.title}>
      <p className={styles.title} aria-hidden="true">
        {group.title}
      </p>
      {rows}
    </div>
  )
}
