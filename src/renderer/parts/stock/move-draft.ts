// A write-off, a transfer or goods brought in, as it stands in a dialog. Pure.

import { parseRupees } from '../../../shared/kernel/money.ts'
import { fitsDecimals, parseQuantity } from '../../../shared/kernel/quantity.ts'
import type { Batch, WriteOffReason } from '../../../shared/records/stock.ts'

export type MoveKind = 'write_off' | 'transfer' | 'bring_in'

export interface MoveDraft {
  readonly quantity: string
  readonly reason: WriteOffReason
  readonly note: string
  readonly direction: 'out' | 'in'
  readonly branch: string
  /** Which batch goods leave; null: the one that expires first. */
  readonly from: Batch | null
  /** The batch goods come in: empty code for none. */
  readonly code: string
  readonly expiresOn: string
  readonly mrp: string
  readonly unitCost: string
}

export type MoveProblems = Partial<
  Record<'quantity' | 'branch' | 'mrp' | 'unitCost', 'quantity' | 'required' | 'amount'>
>

export interface ReadMove {
  readonly quantityThousandths: number
  readonly note: string
  readonly batch: Batch | undefined
  readonly unitCostPaise: number | undefined
}

export function emptyMoveDraft(quantity: string, from: Batch | null, reason: WriteOffReason): MoveDraft {
  return {
    quantity,
    reason,
    note: '',
    direction: 'out',
    branch: '',
    from,
    code: '',
    expiresOn: '',
    mrp: '',
    unitCost: '',
  }
}

/** Whether goods come in by it. */
export function comesIn(kind: MoveKind, { direction }: Pick<MoveDraft, 'direction'>): boolean {
  return kind === 'bring_in' || (kind === 'transfer' && direction === 'in')
}

export function readMove(
  draft: MoveDraft,
  kind: MoveKind,
  decimals: number,
): { readonly ok: true; readonly move: ReadMove } | { readonly ok: false; readonly problems: MoveProblems } {
  const problems: MoveProblems = {}
  const quantity = parseQuantity(draft.quantity)
  if (quantity === undefined || quantity <= 0 || !fitsDecimals(quantity, decimals)) problems.quantity = 'quantity'
  if (kind === 'transfer' && draft.branch.trim() === '') problems.branch = 'required'
  const isIn = comesIn(kind, draft)
  const amount = (field: 'mrp' | 'unitCost'): number | undefined => {
    if (!isIn || draft[field].trim() === '') return undefined
    const paise = parseRupees(draft[field])
    if (paise === undefined || paise < 0) problems[field] = 'amount'
    return paise
  }
  const [mrpPaise, unitCostPaise] = [amount('mrp'), amount('unitCost')]
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  const code = draft.code.trim()
  const into = code === '' ? undefined : { code, expiresOn: draft.expiresOn || null, mrpPaise: mrpPaise ?? null }
  const batch = isIn ? into : (draft.from ?? undefined)
  return { ok: true, move: { quantityThousandths: quantity ?? 0, note: draft.note.trim(), batch, unitCostPaise } }
}
