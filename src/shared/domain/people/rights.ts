// What roles may do until the owner says otherwise, and what a discount asks for.

import type { Permission, Rights, Role, RoleRights } from '../../records/person.ts'

const everything: readonly Permission[] = [
  'override_price',
  'over_discount_limit',
  'give_credit',
  'over_credit_limit',
  'void_invoice',
  'take_return',
  'blind_return',
  'move_cash',
  'close_shift',
  'edit_items',
  'move_stock',
  'order_goods',
  'see_reports',
  'change_settings',
  'keep_safe',
  'manage_people',
]

/** The owner, and a shop that has named nobody: one person does all. */
export const allRights: Rights = { permissions: [...everything], discountLimitBps: 10_000 }

export const defaultRoleRights: RoleRights = {
  manager: { permissions: everything.filter(each => each !== 'manage_people'), discountLimitBps: 10_000 },
  cashier: { permissions: ['give_credit', 'move_cash', 'close_shift'], discountLimitBps: 500 },
}

export function rightsOfRole(role: Role, table: RoleRights): Rights {
  return role === 'owner' ? allRights : table[role]
}

interface Discounted {
  readonly grossPaise: number
  readonly lineDiscountPaise: number
  readonly billDiscountSharePaise: number
}

/**
 * What was discounted by more than the limit: a line, or (`line: null`) all lines together with what was taken off the
 * bill. Undefined within the limit.
 */
export function findOverDiscount<L extends Discounted>(
  lines: readonly L[],
  limitBps: number,
): { readonly line: L | null; readonly discountBps: number } | undefined {
  const isOver = (discountPaise: number, grossPaise: number) => discountPaise * 10_000 > grossPaise * limitBps
  let [grossPaise, discountPaise] = [0, 0]
  for (const line of lines) {
    if (isOver(line.lineDiscountPaise, line.grossPaise))
      return { line, discountBps: shareBps(line.lineDiscountPaise, line.grossPaise) }
    grossPaise += line.grossPaise
    discountPaise += line.lineDiscountPaise + line.billDiscountSharePaise
  }
  if (!isOver(discountPaise, grossPaise)) return undefined
  return { line: null, discountBps: shareBps(discountPaise, grossPaise) }
}

/** Upwards, so that what is over a limit also reads as more. */
function shareBps(partPaise: number, wholePaise: number): number {
  return wholePaise === 0 ? 10_000 : Math.ceil((partPaise * 10_000) / wholePaise)
}
