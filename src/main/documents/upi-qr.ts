// A UPI request for exactly one amount as a QR code.

import { maxUpiReference, upiLink } from '../../shared/domain/invoice/upi-link.ts'
import type { Paise } from '../../shared/kernel/money.ts'
import { qrModules } from './qr-modules.ts'
import { qrSvg } from './qr-svg.ts'

export interface UpiQrRequest {
  readonly upiId: string
  readonly shopName: string
  readonly amountPaise: Paise
  /** The invoice's number, or whatever the shop will look for in its bank's list. */
  readonly reference: string
}

export function upiUri({ upiId, shopName, amountPaise, reference }: UpiQrRequest): string {
  return upiLink({
    payeeId: upiId,
    payeeName: shortName(shopName),
    amountPaise,
    reference: reference.slice(0, maxUpiReference),
    note: '',
  })
}

/** The picture and the link it holds; dark on white with the quiet zone scanners need, sized by whoever shows it. */
export function renderUpiQr(request: UpiQrRequest): { svg: string; uri: string } {
  const uri = upiUri(request)
  return { uri, svg: qrSvg(qrModules(uri)) }
}

/** A longer name makes the code too fine to scan from paper; apps show the bank's own name anyway. */
const maxEncodedName = 180

function shortName(name: string): string {
  let short = ''
  for (const character of name.toWellFormed()) {
    if (encodeURIComponent(short + character).length > maxEncodedName) break
    short += character
  }
  return short.trim()
}
