// Small tables under a title of their own.

import { contentWidth, type PageKit } from '../page/page-style.ts'
import { pad, stack } from '../sheet/arrange.ts'
import { type Box, emptyBox } from '../sheet/box.ts'
import type { FlowItem, FlowTable } from '../sheet/flow.ts'
import type { TableSpace } from './small-table.ts'

/** Room for a small table across the page. */
export function fullTable(kit: PageKit): TableSpace {
  return { ...kit, width: contentWidth(kit.style), sizes: kit.style.smallTableSizes }
}

/** A table under its title; the title is part of the head, so that they stay together. */
export function titled(title: string, table: FlowTable | null, kit: PageKit): FlowItem[] {
  if (table === null) return []
  const gap = emptyBox(table.head.width, kit.style.text)
  return [{ ...table, head: stack([gap, titleOver(title, table, kit), table.head]) }]
}

export function titledBox(title: string, table: FlowTable, kit: PageKit): Box {
  return stack([titleOver(title, table, kit), table.head, ...table.rows, table.closing])
}

function titleOver(title: string, table: FlowTable, { style, setText }: PageKit): Box {
  return pad(setText(title, table.head.width, { size: style.small, ink: 'soft' }), { bottom: style.small * 0.3 })
}
