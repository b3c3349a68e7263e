// Seller, buyer and place of supply as lines of text (Rule 46 a, d, e, n, o).

import type { Buyer } from '../../../shared/records/invoice.ts'
import type { Address, Shop } from '../../../shared/records/shop.ts'
import type { InvoicePaper, StateNames } from './paper-input.ts'
import { unbroken } from './unbroken.ts'

export interface PartyText {
  readonly label: string
  readonly name: string
  /** With its label; empty when there is none. */
  readonly gstin: string
  readonly lines: readonly string[]
}

/** Between facts that share a line; narrow papers break there. */
export const separator = '\u00a0· '

export function addressLines(address: Address): string[] {
  return [address.line1, address.line2, joined([address.city, address.pin], ' ')].filter(line => line !== '')
}

/** `Karnataka (29)`; the bare code when the name is not known. */
export function stateText(code: string, names: StateNames): string {
  const name = names[code]
  return name === undefined ? code : `${name} (${code})`
}

/** `29-Karnataka`, the way returns write a place of supply. */
export function placeText(code: string, names: StateNames): string {
  const name = names[code]
  return name === undefined ? code : `${code}-${name}`
}

/** What names the seller on any paper of the shop, and the branch that the counter stood in. */
export interface SellerPaper extends Pick<InvoicePaper, 'words' | 'stateNames'> {
  readonly view: { readonly shop: Shop }
}

export function sellerText({ view: { shop }, words, stateNames }: SellerPaper): PartyText {
  const { branch } = shop
  const ofBranch = addressLines(branch?.address ?? shop.address)
  const legalName = shop.legalName === shop.name ? '' : shop.legalName
  return {
    label: '',
    name: shop.name,
    gstin: labelled(words.seller.gstin, shop.gstin ?? ''),
    lines: [
      legalName,
      joined(ofBranch.length === 0 ? addressLines(shop.address) : ofBranch, ', '),
      joined(
        [
          `${words.seller.state}: ${stateText(shop.stateCode, stateNames)}`,
          labelled(words.seller.phone, branch?.phone || shop.phone),
          labelled(words.seller.email, shop.email),
        ].map(unbroken),
        separator,
      ),
      labelled(words.seller.branch, branch?.name ?? ''),
    ].filter(line => line !== ''),
  }
}

/** A walk-in sale names no one, but says so. */
export function buyerText({ view: { invoice }, words, stateNames }: InvoicePaper): PartyText {
  const { buyer } = invoice
  if (buyer === null) return { label: words.buyer.billTo, name: words.buyer.walkIn, gstin: '', lines: [] }
  return {
    label: words.buyer.billTo,
    name: buyer.name,
    gstin: labelled(words.seller.gstin, buyer.gstin ?? ''),
    lines: [
      ...addressLines(buyer.address),
      buyer.stateCode === null ? '' : `${words.buyer.state}: ${stateText(buyer.stateCode, stateNames)}`,
      labelled(words.buyer.phone, buyer.phone ?? ''),
    ].filter(line => line !== ''),
  }
}

/** Where the goods go, when that is another state than the buyer's. */
export function deliveryText({ view: { invoice }, words, stateNames }: InvoicePaper): PartyText | null {
  const { buyer, deliveryStateCode } = invoice
  if (deliveryStateCode === null || deliveryStateCode === homeStateOf(buyer)) return null
  return { label: words.buyer.deliverTo, name: stateText(deliveryStateCode, stateNames), gstin: '', lines: [] }
}

function homeStateOf(buyer: Buyer | null): string | null {
  return buyer?.gstin?.slice(0, 2) ?? buyer?.stateCode ?? null
}

export function labelled(label: string, value: string): string {
  return value === '' ? '' : `${label}: ${value}`
}

function joined(parts: readonly string[], separator: string): string {
  return parts.filter(part => part !== '').join(separator)
}
