// A workbook stores 18% as 0.18 and 007 as 7; how they are shown is said by the cell's format. Here such cells become
// the text that the person sees, before the workbook is read.

type Show = (stored: string) => string

const builtInPercentFormats = new Set(['9', '10'])

/** Rewrites the cells of one worksheet whose number format shows something else than the number. */
export function rewriteShownCells(sheetXml: string, showByStyle: ReadonlyMap<string, Show>): string {
  if (showByStyle.size === 0) return sheetXml
  return sheetXml.replace(
    /<c ([^>]*)>(?:<f[^>]*\/>|<f[^>]*>[^<]*<\/f>)?<v>([^<]+)<\/v><\/c>/g,
    (cell, attributes: string, stored: string) => {
      const type = /\bt="([^"]*)"/.exec(attributes)?.[1] ?? 'n'
      const show = showByStyle.get(/\bs="(\d+)"/.exec(attributes)?.[1] ?? '')
      if (type !== 'n' || show === undefined || !Number.isFinite(Number(stored))) return cell
      const address = /\br="[^"]*"/.exec(attributes)?.[0] ?? ''
      return `<c ${address} t="str"><v>${show(stored)}</v></c>`
    },
  )
}

/** By style number: percentages, and numbers padded with zeros. */
export function shownStylesOf(stylesXml: string): Map<string, Show> {
  const codeById = new Map<string, string>()
  for (const [tag] of stylesXml.matchAll(/<numFmt [^>]*>/g)) {
    const id = /\bnumFmtId="(\d+)"/.exec(tag)?.[1]
    const code = /\bformatCode="([^"]*)"/.exec(tag)?.[1]
    if (id !== undefined && code !== undefined) codeById.set(id, code)
  }
  const shows = new Map<string, Show>()
  const cellFormats = /<cellXfs[\s\S]*?<\/cellXfs>/.exec(stylesXml)?.[0] ?? ''
  for (const [style, [tag]] of [...cellFormats.matchAll(/<xf [^>]*>/g)].entries()) {
    const id = /\bnumFmtId="(\d+)"/.exec(tag)?.[1] ?? '0'
    const show = showOf(id, codeById.get(id) ?? '')
    if (show !== undefined) shows.set(String(style), show)
  }
  return shows
}

function showOf(id: string, code: string): Show | undefined {
  const unquoted = code.replace(/&quot;.*?&quot;|\\./g, '')
  if (builtInPercentFormats.has(id) || unquoted.includes('%')) return stored => `${shownNumber(stored, 2)}%`
  if (/^0{2,}$/.test(unquoted)) return stored => shownNumber(stored).padStart(unquoted.length, '0')
  return undefined
}

/**
 * A stored number as a spreadsheet shows it: fifteen digits, never with an exponent. Whole numbers stay untouched, so
 * a barcode keeps all its digits. `shift` moves the decimal point to the right.
 */
export function shownNumber(stored: string, shift = 0): string {
  if (shift === 0 && /^-?\d+$/.test(stored)) return stored
  const number = Number(stored)
  if (!Number.isFinite(number)) return stored
  const [mantissa = '0', exponent = '0'] = number.toExponential(14).split('e')
  const digits = mantissa.replace(/[-.]/g, '')
  const pointAt = 1 + Number(exponent) + shift
  const padded = pointAt <= 0 ? '0'.repeat(1 - pointAt) + digits : digits.padEnd(pointAt, '0')
  const whole = padded.slice(0, Math.max(1, pointAt))
  const fraction = padded.slice(Math.max(1, pointAt)).replace(/0+$/, '')
  return `${number < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}
