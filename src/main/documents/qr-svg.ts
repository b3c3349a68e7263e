// A QR code for the screen, sized by whoever shows it.

import { stripsOf } from './paint/qr-strips.ts'
import type { QrModules } from './qr-modules.ts'

/** What scanners need around it. */
const quietModules = 4

/** Dark on white. */
export function qrSvg(modules: QrModules): string {
  const side = modules.length + 2 * quietModules
  const path = stripsOf(modules)
    .map(({ row, from, length }) => `M${from + quietModules} ${row + quietModules}h${length}v1h-${length}z`)
    .join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/><path fill="#000" d="${path}"/></svg>`
  )
}
