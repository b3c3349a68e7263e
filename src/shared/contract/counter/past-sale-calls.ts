// Looking at bills of the program a shop used before. They come in with `import.run` and go with `import.undo`.

import * as z from 'zod'
import { dayField, idField, looseTextField, pageLimitField } from '../../records/fields.ts'
import { currencyField, PastSaleKind, PastSaleRow, PastSaleView, pastSaleIdField } from '../../records/past-sale.ts'
import { query } from '../../rpc/contract.ts'

export const PastSaleQuestion = z.object({
  /** A number, a customer's code, name or phone; if no bill has it, an item's code or name. */
  text: looseTextField(80).default(''),
  kind: PastSaleKind.nullable().default(null),
  fromOn: dayField.nullable().default(null),
  toOn: dayField.nullable().default(null),
  customerId: idField.nullable().default(null),
  itemId: idField.nullable().default(null),
  importId: idField.nullable().default(null),
  offset: z.int().min(0).default(0),
  limit: pageLimitField.default(50),
})
export type PastSaleQuestion = z.output<typeof PastSaleQuestion>

export const PastSaleListPage = z.object({
  rows: z.array(PastSaleRow),
  total: z.int(),
  /** Of all bills found; currencies are never added to each other. */
  sums: z.array(
    z.object({
      currency: currencyField,
      bills: z.int(),
      lines: z.int(),
      quantityThousandths: z.int(),
      amountMills: z.int(),
    }),
  ),
})
export type PastSaleListPage = z.output<typeof PastSaleListPage>

export const pastSaleCalls = {
  /** The newest first. */
  find: query(PastSaleQuestion, PastSaleListPage),
  /** Refuses `not_found`, also for a bill of an import that was taken back. */
  get: query(z.object({ id: pastSaleIdField }), PastSaleView),
}
