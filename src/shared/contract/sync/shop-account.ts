// The account by which a shop sells on the marketplace, as its counters and the server speak of it.

import * as z from 'zod'
import { instantField, looseTextField } from '../../records/fields.ts'

export const ShopAccount = z.object({
  email: z.string(),
  company: z.string(),
  kycStatus: z.enum(['pending', 'submitted', 'verified', 'rejected']),
})
export type ShopAccount = z.output<typeof ShopAccount>

/** What a counter needs to know to say what a request would bring. */
export const MarketTermsSaid = z.object({
  /** Of what investors are owed. */
  feeBps: z.int().min(0).max(10_000),
  /** Yearly, from the day after the invoice was due. */
  lateBps: z.int().min(0),
})
export type MarketTermsSaid = z.output<typeof MarketTermsSaid>

/** `account` null: the shop has none yet. */
export const ShopAccountAnswer = z.object({ account: ShopAccount.nullable(), terms: MarketTermsSaid })
export type ShopAccountAnswer = z.output<typeof ShopAccountAnswer>

/** With the shop's own particulars, or an account that is there already. */
export const LinkShopAccount = z.object({
  how: z.enum(['open', 'signIn']),
  email: z.string().trim().toLowerCase().pipe(z.email().max(120)),
  password: z.string().min(8).max(200).regex(/\p{L}/u).regex(/\d/),
  /** Who is asked about it; empty: the shop's owner. */
  contactName: looseTextField(60).default(''),
})
export type LinkShopAccount = z.output<typeof LinkShopAccount>

/** To speak on the marketplace as the shop, for a little while. */
export const ShopAccountToken = z.object({ token: z.string(), expiresAt: instantField, account: ShopAccount })
export type ShopAccountToken = z.output<typeof ShopAccountToken>

/** For the buyer of an offered invoice, who may have no account: behind the server's address. */
export const BuyerLinkAnswer = z.object({
  path: z.string(),
  expiresAt: instantField,
  /** The last two digits of the phone to which his code is sent. */
  phoneEnd: z.string(),
})
export type BuyerLinkAnswer = z.output<typeof BuyerLinkAnswer>
