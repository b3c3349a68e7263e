// Seller and buyer as the portals take them: texts of their lengths, without the double quote they refuse.

import type { Buyer } from '../../records/invoice.ts'
import type { Address, ShopFields } from '../../records/shop.ts'

export interface PortalParty {
  readonly Gstin: string
  readonly LglNm: string
  readonly TrdNm?: string
  readonly Pos?: string
  readonly Addr1: string
  readonly Addr2?: string
  readonly Loc: string
  readonly Pin: number
  readonly Stcd: string
  readonly Ph?: string
  readonly Em?: string
}

/** Who sells, as the shop is registered. */
export type Seller = Pick<ShopFields, 'name' | 'legalName' | 'gstin' | 'stateCode' | 'address' | 'phone' | 'email'>

type Json = Readonly<Record<string, unknown>>

const shortest = 3

/** Whether a parcel and a portal can do with it. */
export function isFullAddress({ line1, city, pin }: Address): boolean {
  return line1.trim() !== '' && city.trim().length >= shortest && pin !== ''
}

export function isEmptyAddress({ line1, line2, city, pin }: Address): boolean {
  return [line1, line2, city, pin].every(text => text.trim() === '')
}

export function isSameAddress(one: Address, other: Address): boolean {
  return (['line1', 'line2', 'city', 'pin'] as const).every(key => one[key].trim() === other[key].trim())
}

export function isPortalName(name: string): boolean {
  return name.trim().length >= shortest
}

export function portalText(text: string, longest: number): string {
  return text.replaceAll('"', "'").trim().slice(0, longest).trim()
}

export function sellerParty(seller: Seller): PortalParty {
  const legalName = seller.legalName === '' ? seller.name : seller.legalName
  return {
    Gstin: seller.gstin ?? '',
    LglNm: portalText(legalName, 100),
    ...(seller.legalName === '' ? {} : ifLong('TrdNm', seller.name, 100)),
    ...placeOf(seller.address, 50),
    Stcd: seller.stateCode,
    ...contactOf(seller.phone, seller.email),
  }
}

/** Whence the goods leave, where that is not where the shop is registered: in its own state, under its own name. */
export function dispatchParty(seller: Seller, from: Address): Json {
  const name = seller.legalName === '' ? seller.name : seller.legalName
  return { Nm: portalText(name, 100), ...placeOf(from, 100), Stcd: seller.stateCode }
}

/** `buyer` has a GSTIN: its first two digits are his state. */
export function buyerParty(buyer: Buyer, placeOfSupply: string): PortalParty {
  const gstin = buyer.gstin ?? ''
  return {
    Gstin: gstin,
    LglNm: portalText(buyer.name, 100),
    Pos: placeOfSupply,
    ...placeOf(buyer.address, 100),
    Stcd: gstin.slice(0, 2),
    ...contactOf(buyer.phone ?? '', ''),
  }
}

function placeOf({ line1, line2, city, pin }: Address, longestCity: number) {
  return {
    Addr1: portalText(line1, 100),
    ...ifLong('Addr2', line2, 100),
    Loc: portalText(city, longestCity),
    Pin: Number(pin),
  }
}

function ifLong<K extends string>(key: K, text: string, longest: number): { [P in K]?: string } {
  const fitting = portalText(text, longest)
  return (fitting.length < shortest ? {} : { [key]: fitting }) as { [P in K]?: string }
}

function contactOf(phone: string, email: string): { Ph?: string; Em?: string } {
  const digits = phone.replace(/\D/g, '')
  return {
    ...(/^\d{6,12}$/.test(digits) ? { Ph: digits } : {}),
    ...(/^[a-zA-Z0-9+_.-]+@[a-zA-Z0-9.-]+$/.test(email) && email.length >= 6 && email.length <= 100
      ? { Em: email }
      : {}),
  }
}
