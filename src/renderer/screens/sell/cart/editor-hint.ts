// What the small field over the cart says of what it takes.

import { formatPaise } from '../../../../shared/kernel/money.ts'
import type { CartLine } from '../../../../shared/records/cart.ts'
import type { Words } from '../../../text/words.ts'
import type { EditorField } from '../sell-state.ts'

export function editorHint({ editorHints }: Words['sell'], field: EditorField, line: CartLine | null): string {
  if (field === 'quantity') return editorHints.quantity(line?.unit ?? '')
  if (field === 'price') return editorHints.price(formatPaise(line?.listPricePaise ?? 0))
  return editorHints[field]
}
