// A UPI request for exactly one amount as a QR code: for the screen as SVG, for paper as modules.

import { maxUpiReference, upiLink } from '../../shared/domain/invoice/upi-link.ts'
import type { Paise } from '../../shared/kernel/money.ts'
import { stripsOf } from './paint/qr-strips.ts'
import { type QrModules, qrModules } from './qr-modules.ts'

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

const quietModules = 4
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

function qrSvg(modules: QrModules): string {
  const side = modules.length + 2 * quietModules
  const path = stripsOf(modules)
    .map(({ row, from, length }) => `M${from + quietModules} ${row + quietModules}h${length}v1h-${length}z`)
    .join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/><path fill="#000" d="${path}"/></svg>`
  )
}
