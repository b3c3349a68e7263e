// Facts of several parts as few entries: saves of items and movements of stock may share one.

import type { ImportedFact } from '../import-kind.ts'
import type { UndoPart } from './plan-undo.ts'

export function joinFacts(parts: readonly UndoPart[], undoneImportId: string): ImportedFact[] {
  const facts = parts.flat()
  const moves = facts.flatMap(fact => (fact.kind === 'stock.moved' ? fact.body.moves : []))
  const items = facts.flatMap(fact => (fact.kind === 'items.saved' ? fact.body.items : []))
  const others = facts.filter(({ kind }) => kind !== 'stock.moved' && kind !== 'items.saved')
  return [
    ...(moves.length === 0 ? [] : [{ kind: 'stock.moved' as const, body: { moves, undoneImportId } }]),
    ...(items.length === 0 ? [] : [{ kind: 'items.saved' as const, body: { items, undoneImportId } }]),
    ...others,
  ]
}
