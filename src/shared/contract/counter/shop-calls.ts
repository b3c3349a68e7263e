// What a screen may ask about the shop, its counter, and this machine's own settings.

import * as z from 'zod'
import { idField, textField } from '../../records/fields.ts'
import { Branch, Counter, counterCodeField, Shop, ShopFields } from '../../records/shop.ts'
import { command, query } from '../../rpc/contract.ts'

/** Settings of this machine alone: they are not facts and never leave it. */
export const LocalSettings = z.object({
  language: z.enum(['en', 'hi', 'ta']),
  theme: z.enum(['light', 'dark', 'auto']),
  cashierName: textField(60),
  scanSound: z.boolean(),
  /** What follows a finished sale by itself. */
  printAfterSale: z.enum(['nothing', 'receipt', 'preview']),
  invoicePaper: z.enum(['a4', 'a5', '80mm']),
  invoiceLanguage: z.enum(['en', 'hi', 'ta']),
  /** After so many minutes without a key or a touch whoever sits here is signed out; 0: never. */
  idleLockMinutes: z.literal([0, 2, 5, 15]),
  receiptPrinter: z
    .object({
      host: z
        .string()
        .trim()
        .min(1)
        .max(253)
        .regex(/^[A-Za-z0-9.:-]+$/),
      port: z.int().min(1).max(65_535),
      paper: z.enum(['80mm', '58mm']),
      kicksDrawer: z.boolean(),
    })
    .nullable(),
})
export type LocalSettings = z.output<typeof LocalSettings>

export const ShopState = z.object({
  isSetUp: z.boolean(),
  shop: Shop.nullable(),
  branch: Branch.nullable(),
  counter: Counter.nullable(),
  settings: LocalSettings,
})
export type ShopState = z.output<typeof ShopState>

export const SetUpShop = z.object({
  fields: ShopFields,
  branch: Branch,
  counter: z.object({ id: idField, code: counterCodeField }),
  cashierName: textField(60),
})
export type SetUpShop = z.output<typeof SetUpShop>

export const shopCalls = {
  /** Everything a window needs before it draws its first screen. */
  get: query(z.object({}), ShopState),
  /** First run: shop, branch and counter in one step. Refuses `already_set_up`, `gstin_invalid`. */
  setUp: command(SetUpShop, ShopState),
  save: command(z.object({ fields: ShopFields.partial() }), ShopState),
  saveSettings: command(z.object({ settings: LocalSettings.partial() }), ShopState),
}
