// Bills of the program a shop used before. They are history: no number of ours, no tax document, no stock, no money.

import * as z from 'zod'
import { maxMills } from '../kernel/mills.ts'
import { dayField, idField, looseTextField, signedQuantityField, textField } from './fields.ts'

/** ISO 4217, as `INR`. */
export const currencyField = z.string().regex(/^[A-Z]{3}$/)
export const millsField = z.int().min(-maxMills).max(maxMills)

/** A write-off is goods that left without being sold; the program before kept it among its bills. */
export const PastSaleKind = z.enum(['sale', 'return', 'write_off'])
export type PastSaleKind = z.output<typeof PastSaleKind>

export const pastSaleLimits = { number: 40, code: 64, name: 200, customer: 120, place: 80, linesPerSale: 1000 } as const

/** Amounts below zero are what came back. */
export const PastSaleLine = z.object({
  /** Where the shop has the item. */
  itemId: idField.optional(),
  /** As the other program wrote them; either may be empty. */
  code: looseTextField(pastSaleLimits.code),
  name: looseTextField(pastSaleLimits.name),
  quantityThousandths: signedQuantityField,
  priceMills: millsField,
  /** Only where it is not quantity × price: a discount, or tax on top. */
  amountMills: millsField.optional(),
})
export type PastSaleLine = z.output<typeof PastSaleLine>

/** As the other program wrote it; `customerId` where the shop knows him. */
export const PastCustomer = z.object({
  customerId: idField.optional(),
  code: looseTextField(pastSaleLimits.code).optional(),
  name: looseTextField(pastSaleLimits.customer).optional(),
  phone: looseTextField(pastSaleLimits.code).optional(),
})
export type PastCustomer = z.output<typeof PastCustomer>

export const PastSale = z.object({
  number: textField(pastSaleLimits.number),
  kind: PastSaleKind,
  soldOn: dayField,
  /** Minutes since midnight, where the file says a time. */
  soldMinute: z.int().min(0).max(1439).optional(),
  customer: PastCustomer.optional(),
  place: looseTextField(pastSaleLimits.place).optional(),
  lines: z.array(PastSaleLine).min(1).max(pastSaleLimits.linesPerSale),
})
export type PastSale = z.output<typeof PastSale>

/** Some hundred bills of one import; together they have at most `linesPerSale` lines. */
export const PastSalesAdded = z.object({ importId: idField, currency: currencyField, sales: z.array(PastSale).min(1) })
export type PastSalesAdded = z.output<typeof PastSalesAdded>

/** The key of a bill's row, which is this counter's own, in digits. */
export const pastSaleIdField = z.string().regex(/^\d{1,15}$/)

/** A bill in a list. */
export const PastSaleRow = z.object({
  id: pastSaleIdField,
  kind: PastSaleKind,
  number: z.string(),
  soldOn: dayField,
  soldMinute: z.int().nullable(),
  currency: currencyField,
  customerId: idField.nullable(),
  /** The shop's name for him, else what the file says. */
  customer: z.string().nullable(),
  place: z.string().nullable(),
  lineCount: z.int(),
  quantityThousandths: z.int(),
  amountMills: z.int(),
})
export type PastSaleRow = z.output<typeof PastSaleRow>

export const PastSaleView = PastSaleRow.extend({
  customerCode: z.string().nullable(),
  customerPhone: z.string().nullable(),
  /** The file it came from. */
  importId: idField,
  fileName: z.string(),
  lines: z.array(
    z.object({
      itemId: idField.nullable(),
      code: z.string(),
      name: z.string(),
      quantityThousandths: z.int(),
      priceMills: z.int(),
      amountMills: z.int(),
    }),
  ),
})
export type PastSaleView = z.output<typeof PastSaleView>
