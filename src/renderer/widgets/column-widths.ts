// Widths of a list's columns: as designed, or as a person drew them, remembered on this machine.

import { type ReactNode, useState } from 'react'

export interface Column<Row> {
  readonly key: string
  readonly head: string
  /** In pixels; 0 takes what is left. */
  readonly width: number
  /** Of a column that takes what is left. */
  readonly leastWidth?: number
  readonly isRight?: boolean
  /** Left out where a list stands narrow beside an open record. */
  readonly isExtra?: boolean
  readonly draw: (row: Row) => ReactNode
}

export interface ColumnWidths {
  readonly byKey: Readonly<Record<string, number>>
  set(key: string, width: number): void
}

export const leastWidth = 56
export const leastFlexible = 140

export function gridColumns<Row>(columns: readonly Column<Row>[], byKey: Readonly<Record<string, number>>): string {
  return columns
    .map(({ key, leastWidth: least = leastFlexible, width }) =>
      width === 0 ? `minmax(${least}px, 1fr)` : `${byKey[key] ?? width}px`,
    )
    .join(' ')
}

export function useColumnWidths(name: string): ColumnWidths {
  const place = `galla.columns.${name}`
  const [byKey, setByKey] = useState<Readonly<Record<string, number>>>(() => readWidths(place))
  return {
    byKey,
    set(key, width) {
      const next = { ...byKey, [key]: Math.max(leastWidth, Math.round(width)) }
      setByKey(next)
      localStorage.setItem(place, JSON.stringify(next))
    },
  }
}

function readWidths(place: string): Record<string, number> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}')
    const entries = Object.entries(kept as Record<string, unknown>)
    return Object.fromEntries(entries.filter((entry): entry is [string, number] => Number.isSafeInteger(entry[1])))
  } catch {
    // What cannot be read was not written by us: the designed widths do.
    return {}
  }
}
