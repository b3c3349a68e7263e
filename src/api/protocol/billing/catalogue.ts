// Items and their groups as the mobile protocol writes them (protocols/viveka-billing, sections 6 and 7).

import * as z from 'zod'
import type { ItemFields, ItemGroupFields } from '../../../shared/records/item.ts'
import type { StoredRecord } from '../../store/record-rows.ts'
import { objectIdField, objectIdOf } from '../object-id.ts'
import { rupeesField, rupeesOf } from '../rupees.ts'
import {
  shownClientId,
  shownCount,
  shownCreatedAt,
  shownFlag,
  shownId,
  shownRupees,
  shownText,
  shownUpdatedAt,
} from '../shown-fields.ts'
import { looseTextField, textField } from './fields.ts'

export const unitField = z.enum(['nos', 'kg', 'litre', 'meter', 'pcs'])

const groupFields = { name: textField(2, 120), description: looseTextField(500) }
export const MakeGroup = z.object({ name: groupFields.name, description: groupFields.description.default('') })
export const ChangeGroup = z.object(groupFields).partial()

const wholeField = z.int('must be a whole number').min(0, 'must not be below 0').max(1_000_000)
const itemFields = {
  name: textField(2, 200),
  price: rupeesField,
  stock: wholeField,
  lowStockQuantity: wholeField,
  unit: unitField,
  groupId: objectIdField.nullable(),
  dealerIds: z.array(objectIdField).max(50),
  description: looseTextField(500),
}
export const MakeItem = z.object({
  name: itemFields.name,
  price: itemFields.price,
  stock: itemFields.stock.default(0),
  lowStockQuantity: itemFields.lowStockQuantity.default(5),
  unit: itemFields.unit.default('nos'),
  groupId: itemFields.groupId.default(null),
  dealerIds: itemFields.dealerIds.default([]),
  description: itemFields.description.default(''),
})
export const ChangeItem = z.object({ ...itemFields, isActive: z.boolean() }).partial()

export const ItemGroup = z
  .object({
    _id: shownId('Of the group'),
    clientId: shownClientId,
    name: shownText('As the shop calls it'),
    description: shownText('Empty where none was given'),
    createdAt: shownCreatedAt,
    updatedAt: shownUpdatedAt,
  })
  .meta({ id: 'ItemGroup', description: 'Items that belong together' })
export type ItemGroup = z.output<typeof ItemGroup>

export function groupOf(
  clientId: string,
  { createdAt, fields, id, updatedAt }: StoredRecord<ItemGroupFields>,
): ItemGroup {
  return {
    _id: objectIdOf(id),
    clientId,
    name: fields.name,
    description: fields.description ?? '',
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}

export const Item = z
  .object({
    _id: shownId('Of the item'),
    productId: shownId('The same as _id'),
    clientId: shownClientId,
    groupId: shownId('Its group').nullable(),
    name: shownText('As the shop calls it'),
    price: shownRupees('What one unit sells for'),
    dealerIds: z.array(objectIdField).describe('Dealers who sell it to the shop'),
    stock: shownCount('Whole units on hand; one that was begun does not count'),
    lowStockQuantity: shownCount('With so many on hand or fewer it runs low'),
    unit: shownText('nos, kg, litre, meter or pcs; counters may write others'),
    description: shownText('Empty where none was given'),
    isActive: shownFlag('False once it is not sold any more'),
    createdAt: shownCreatedAt,
    updatedAt: shownUpdatedAt,
  })
  .meta({ id: 'Item', description: 'What the shop sells' })
export type Item = z.output<typeof Item>

export interface ItemWithStock extends StoredRecord<ItemFields> {
  readonly onHandThousandths: number
  readonly dealerIds: readonly string[]
}

/** Stock in whole units, as the protocol has it: what is left of one that was begun does not count. */
export function itemOf(clientId: string, item: ItemWithStock): Item {
  const { createdAt, dealerIds, fields, id, onHandThousandths, updatedAt } = item
  return {
    _id: objectIdOf(id),
    productId: objectIdOf(id),
    clientId,
    groupId: fields.groupId === null ? null : objectIdOf(fields.groupId),
    name: fields.name,
    price: rupeesOf(fields.pricePaise),
    dealerIds: dealerIds.map(objectIdOf),
    stock: Math.max(Math.floor(onHandThousandths / 1000), 0),
    lowStockQuantity: Math.max(Math.floor((fields.lowStockThousandths ?? 0) / 1000), 0),
    unit: fields.unit,
    description: fields.description,
    isActive: fields.isActive,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}
