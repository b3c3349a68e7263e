// Who works in the shop, and what each role may do.

import * as z from 'zod'
import { idField, instantField, textField } from './fields.ts'

/** The owner may do everything; what the others may is the owner's table. */
export const Role = z.enum(['owner', 'manager', 'cashier'])
export type Role = z.output<typeof Role>

/** What not everybody may do. Selling, taking payments and looking things up is open to whoever is signed in. */
export const Permission = z.enum([
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
  'offer_invoice',
  'change_settings',
  'keep_safe',
  'manage_people',
])
export type Permission = z.output<typeof Permission>

export const Rights = z.object({
  permissions: z.array(Permission).max(Permission.options.length),
  /** The most a line or a bill may be discounted by without `over_discount_limit`, in hundredths of a percent. */
  discountLimitBps: z.int().min(0).max(10_000),
})
export type Rights = z.output<typeof Rights>

export const RoleRights = z.object({ manager: Rights, cashier: Rights })
export type RoleRights = z.output<typeof RoleRights>

/** The owner, and a shop that has named nobody: one person does all. */
export const allRights: Rights = { permissions: [...Permission.options], discountLimitBps: 10_000 }

/** Who works here, and what invoices are given up for: the owner's, until he lets others. */
const ownersOwn: readonly Permission[] = ['manage_people', 'offer_invoice']

/** What roles may do until the owner says otherwise. */
export const defaultRoleRights: RoleRights = {
  manager: { permissions: Permission.options.filter(each => !ownersOwn.includes(each)), discountLimitBps: 10_000 },
  cashier: { permissions: ['give_credit', 'move_cash', 'close_shift'], discountLimitBps: 500 },
}

export function rightsOfRole(role: Role, table: RoleRights): Rights {
  return role === 'owner' ? allRights : table[role]
}

export const pinField = z.string().regex(/^\d{4,8}$/)

/** `pinHash` is argon2id in PHC form: it goes to every counter of the shop, so that all can sign in without a network. */
export const PersonFields = z.object({
  name: textField(60),
  role: Role,
  isActive: z.boolean(),
  pinHash: z.string().max(200),
})
export type PersonFields = z.output<typeof PersonFields>

/** A person as screens see him: never with the hash. */
export const PersonView = PersonFields.omit({ pinHash: true }).extend({ id: idField, updatedAt: instantField })
export type PersonView = z.output<typeof PersonView>
