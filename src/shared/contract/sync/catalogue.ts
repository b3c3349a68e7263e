// What a machine without books needs to sell before the shop's log is here: the records as they are, and stock on hand.
// Nothing of it is a fact of anybody's chain, so it fills a provisional file only (docs/decisions/0048).

import * as z from 'zod'
import { CustomerFields } from '../../records/customer.ts'
import { idField } from '../../records/fields.ts'
import { ItemFields, ItemGroupFields } from '../../records/item.ts'
import { PersonFields, RoleRights } from '../../records/person.ts'
import { ShopFields } from '../../records/shop.ts'

const saved = <F extends z.ZodObject>(fields: F) => z.object({ id: idField, fields: fields.partial() })

export const Catalogue = z.object({
  /** Of the shop's last change that is in it. */
  sequence: z.int().min(0),
  /** Null: no counter has said yet what the shop is. */
  shop: ShopFields.partial().nullable(),
  rights: RoleRights.partial(),
  people: z.array(saved(PersonFields)),
  groups: z.array(saved(ItemGroupFields)),
  items: z.array(saved(ItemFields).extend({ onHandThousandths: z.int() })),
  customers: z.array(saved(CustomerFields)),
})
export type Catalogue = z.output<typeof Catalogue>
