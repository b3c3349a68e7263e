// Shops as their owners registered them, and the devices they are signed in on.

import type { RowReader, Tx } from './open-store.ts'

export interface CustomerFieldRules {
  readonly address: boolean
  readonly gstNo: boolean
  readonly emailId: boolean
}

export interface ShopProfile {
  readonly ownerName: string
  readonly businessName: string
  readonly shopName: string
  readonly location: string
  readonly city: string
  readonly state: string
  readonly gstin: string
  readonly profileUrl: string
  readonly customerFields: CustomerFieldRules
}

export interface ShopAccount extends ShopProfile {
  readonly id: string
  readonly phone: string
  readonly isActive: boolean
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly lastLoginAt: Date | null
}

const columns = `id, phone, owner_name as "ownerName", business_name as "businessName", shop_name as "shopName", location,
  city, state, gstin, profile_url as "profileUrl", customer_fields as "customerFields", is_active as "isActive",
  created_at as "createdAt", updated_at as "updatedAt", last_login_at as "lastLoginAt"`

const profileColumns: Readonly<Record<keyof ShopProfile, string>> = {
  ownerName: 'owner_name',
  businessName: 'business_name',
  shopName: 'shop_name',
  location: 'location',
  city: 'city',
  state: 'state',
  gstin: 'gstin',
  profileUrl: 'profile_url',
  customerFields: 'customer_fields',
}

export function shopRows(tx: Tx) {
  return {
    byPhone: (phone: string) => tx.row<ShopAccount>(`select ${columns} from shop where phone = $1`, [phone]),
    byId: (id: string) => tx.row<ShopAccount>(`select ${columns} from shop where id = $1`, [id]),
    /** False: the phone is taken. */
    async insert(id: string, phone: string, profile: ShopProfile, now: Date): Promise<boolean> {
      const fields = Object.keys(profileColumns) as (keyof ShopProfile)[]
      const names = fields.map(field => profileColumns[field]).join(', ')
      const places = fields.map((_, index) => `$${index + 4}`).join(', ')
      const written = await tx.run(
        `insert into shop (id, phone, created_at, updated_at, last_login_at, ${names})
         values ($1, $2, $3, $3, $3, ${places}) on conflict (phone) do nothing`,
        [id, phone, now, ...fields.map(field => profile[field])],
      )
      return written === 1
    },
    async update(id: string, changed: Partial<ShopProfile>, now: Date): Promise<void> {
      const fields = Object.keys(changed) as (keyof ShopProfile)[]
      const sets = fields.map((field, index) => `${profileColumns[field]} = $${index + 3}`).join(', ')
      await tx.run(`update shop set updated_at = $2, ${sets} where id = $1`, [
        id,
        now,
        ...fields.map(field => changed[field]),
      ])
    },
    noteLogin: (id: string, now: Date) => tx.run('update shop set last_login_at = $2 where id = $1', [id, now]),
  }
}

export type LiveSession = {
  readonly isShopActive: boolean
  readonly lastSeenAt: Date
}

/** Undefined: there is no such session, or it is over. */
export const liveSession = (reader: RowReader, id: string, shopId: string) =>
  reader.row<LiveSession>(
    {
      name: 'live-session',
      text: `select s.is_active as "isShopActive", d.last_seen_at as "lastSeenAt" from device_session d
             join shop s on s.id = d.shop_id where d.id = $1 and d.shop_id = $2 and d.is_active`,
    },
    [id, shopId],
  )

export function deviceRows(tx: Tx) {
  return {
    /** The session that counts from now on; every other of the shop, and an older one of the same device, is over. */
    async begin(id: string, shopId: string, deviceId: string, now: Date): Promise<void> {
      await tx.run('update device_session set is_active = false where shop_id = $1 and is_active', [shopId])
      await tx.run(
        `insert into device_session (id, shop_id, device_id, is_active, created_at, last_seen_at)
         values ($1, $2, $3, true, $4, $4) on conflict (shop_id, device_id) do update
         set id = excluded.id, is_active = true, created_at = excluded.created_at, last_seen_at = excluded.last_seen_at`,
        [id, shopId, deviceId, now],
      )
    },
    see: (id: string, now: Date) => tx.run('update device_session set last_seen_at = $2 where id = $1', [id, now]),
    end: (id: string) => tx.run('update device_session set is_active = false where id = $1', [id]),
  }
}
