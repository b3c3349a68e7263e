// Dealers as the mobile protocol writes them, and what of their items is to be ordered (protocols/viveka-billing, section 8).

import * as z from 'zod'
import { recommend } from '../../../shared/domain/dealer-order/suggested-quantity.ts'
import { type DealerFields, emptyDealer } from '../../../shared/records/dealer/dealer.ts'
import type { StoredRecord } from '../../store/record-rows.ts'
import { objectIdOf } from '../object-id.ts'
import {
  shownClientId,
  shownCount,
  shownCreatedAt,
  shownFlag,
  shownId,
  shownText,
  shownUpdatedAt,
} from '../shown-fields.ts'
import { addressText } from './address.ts'
import { Item, type ItemWithStock, itemOf } from './catalogue.ts'
import { emailOrEmptyField, looseTextField, textField, urlOrEmptyField } from './fields.ts'

const fields = {
  name: textField(2, 120),
  contactPerson: looseTextField(120),
  phoneNumber: z
    .string()
    .trim()
    .regex(/^(\d{10,15})?$/, 'must be 10 to 15 digits'),
  email: emailOrEmptyField,
  address: looseTextField(300),
  logoUrl: urlOrEmptyField,
}
export const ChangeDealer = z.object(fields).partial()
export const MakeDealer = ChangeDealer.extend({ name: fields.name })

/** A dealer with what only phones keep of him. */
export type StoredDealer = StoredRecord<Partial<DealerFields> & { readonly logoUrl?: string }>

export const Dealer = z
  .object({
    _id: shownId('Of the dealer'),
    clientId: shownClientId,
    name: shownText('Of the business'),
    contactPerson: shownText('Whom one speaks to; empty where nobody is named'),
    phoneNumber: shownText('Digits; may be empty'),
    email: shownText('May be empty'),
    address: shownText('In one line; may be empty'),
    logoUrl: shownText('Address of a picture; may be empty'),
    isActive: shownFlag('False once set aside'),
    createdAt: shownCreatedAt,
    updatedAt: shownUpdatedAt,
  })
  .meta({ id: 'Dealer', description: 'Who sells to the shop' })
export type Dealer = z.output<typeof Dealer>

export function dealerOf(clientId: string, { createdAt, fields: said, id, updatedAt }: StoredDealer): Dealer {
  const { address, contactPerson, email, isActive, name, phone } = { ...emptyDealer, ...said }
  return {
    _id: objectIdOf(id),
    clientId,
    name,
    contactPerson,
    phoneNumber: phone ?? '',
    email,
    address: addressText(address),
    logoUrl: said.logoUrl ?? '',
    isActive,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}

export function isLow({ lowStockQuantity, stock }: Pick<Item, 'stock' | 'lowStockQuantity'>) {
  return stock <= lowStockQuantity
}

export const Recommendation = Item.pick({
  _id: true,
  name: true,
  stock: true,
  lowStockQuantity: true,
  unit: true,
  price: true,
}).extend({ suggestedQty: shownCount('Units to order: up to twice the quantity at which it runs low') })

/** In the whole units that a phone sees; what is on its way is not looked at (V-R21). */
export function recommendationsOf(
  clientId: string,
  items: readonly ItemWithStock[],
): z.output<typeof Recommendation>[] {
  const low = items.map(item => itemOf(clientId, item)).filter(isLow)
  const running = low.map(item => ({
    ...item,
    onHandThousandths: item.stock * 1000,
    lowStockThousandths: item.lowStockQuantity * 1000,
    onOrderThousandths: 0,
    packThousandths: null,
    decimals: 0,
  }))
  return recommend(running).map(({ _id, lowStockQuantity, name, price, stock, suggestedThousandths, unit }) => ({
    _id,
    name,
    stock,
    lowStockQuantity,
    unit,
    price,
    suggestedQty: suggestedThousandths / 1000,
  }))
}
