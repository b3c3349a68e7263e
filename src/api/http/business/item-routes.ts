// Items and their groups (protocols/viveka-billing, sections 6 and 7).

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { changeGroup, findGroups, makeGroup, removeGroup } from '../../operations/item/item-groups.ts'
import { changeItem, findItems, makeItem, removeItem } from '../../operations/item/items.ts'
import {
  ChangeGroup,
  ChangeItem,
  groupOf,
  Item,
  ItemGroup,
  itemOf,
  MakeGroup,
  MakeItem,
} from '../../protocol/billing/catalogue.ts'
import { objectIdField } from '../../protocol/object-id.ts'
import { DoneAnswer, message } from '../described-route.ts'
import { shopRoutes } from '../shop-routes.ts'

const OneGroup = z.object({ itemGroup: ItemGroup })
const GroupList = z.object({ itemGroups: z.array(ItemGroup) })
const OfShop = z.object({ clientId: objectIdField })
const OfGroup = OfShop.extend({ groupId: objectIdField })
const OfItem = OfShop.extend({ itemId: objectIdField })

export function itemRoutes(app: FastifyInstance, deps: ApiDeps): void {
  groupRoutes(app, deps)
  const route = shopRoutes(app, deps)
  const tag = 'Items'
  route({
    method: 'POST',
    url: '/api/business/items',
    summary: 'Make an item',
    tag,
    body: MakeItem,
    answer: z.object({ item: Item }),
    status: 201,
    act: async (tx, { body, caller }) => ({
      item: itemOf(caller.clientId, await makeItem(deps, tx, caller.phoneNumber, body)),
    }),
  })
  route({
    method: 'GET',
    url: '/api/business/items/:clientId',
    summary: 'Items that are sold',
    tag,
    params: OfShop,
    query: z.object({ groupId: objectIdField.optional() }),
    answer: z.object({ items: z.array(Item) }),
    act: async (tx, { caller, query }) => ({
      items: (await findItems(tx, query.groupId)).map(item => itemOf(caller.clientId, item)),
    }),
  })
  route({
    method: 'PUT',
    url: '/api/business/items/:clientId/:itemId',
    summary: 'Change an item',
    tag,
    params: OfItem,
    body: ChangeItem,
    answer: z.object({ item: Item }),
    act: async (tx, { body, caller, params }) => ({
      item: itemOf(caller.clientId, await changeItem(deps, tx, caller.phoneNumber, params.itemId, body)),
    }),
  })
  route({
    method: 'DELETE',
    url: '/api/business/items/:clientId/:itemId',
    summary: 'Set an item aside',
    tag,
    params: OfItem,
    answer: DoneAnswer,
    act: async (tx, { caller, params }) => {
      await removeItem(deps, tx, caller.phoneNumber, params.itemId)
      return { message: 'The item is not sold any more.' }
    },
  })
}

function groupRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = shopRoutes(app, deps)
  const tag = 'Item groups'
  route({
    method: 'POST',
    url: '/api/business/item-groups',
    summary: 'Make an item group',
    tag,
    body: MakeGroup,
    answer: z.object({ message, ...OneGroup.shape, data: OneGroup }),
    status: 201,
    act: async (tx, { body, caller }) => {
      const itemGroup = groupOf(caller.clientId, await makeGroup(deps, tx, caller.phoneNumber, body))
      return { message: 'The group was made.', itemGroup, data: { itemGroup } }
    },
  })
  route({
    method: 'GET',
    url: '/api/business/item-groups/:clientId',
    summary: 'Item groups',
    tag,
    params: OfShop,
    answer: GroupList.extend({ data: GroupList }),
    act: async (tx, { caller }) => {
      const itemGroups = (await findGroups(tx)).map(group => groupOf(caller.clientId, group))
      return { itemGroups, data: { itemGroups } }
    },
  })
  route({
    method: 'PUT',
    url: '/api/business/item-groups/:clientId/:groupId',
    summary: 'Change an item group',
    tag,
    params: OfGroup,
    body: ChangeGroup,
    answer: z.object({ message, ...OneGroup.shape, data: OneGroup }),
    act: async (tx, { body, caller, params }) => {
      const itemGroup = groupOf(caller.clientId, await changeGroup(deps, tx, caller.phoneNumber, params.groupId, body))
      return { message: 'The group was changed.', itemGroup, data: { itemGroup } }
    },
  })
  route({
    method: 'DELETE',
    url: '/api/business/item-groups/:clientId/:groupId',
    summary: 'Set an item group aside',
    tag,
    params: OfGroup,
    answer: DoneAnswer,
    act: async (tx, { caller, params }) => {
      await removeGroup(deps, tx, caller.phoneNumber, params.groupId)
      return { message: 'The group is gone; its items stay.' }
    },
  })
}
