// Quantities are safe integers of thousandths of the item's unit: 1.250 kg is 1250.

/** Highest quantity of one line: a hundred crore units. */
export const maxQuantityThousandths = 1_000_000_000_000

/** `1250` → `1.25`; `3000` → `3`. With `decimals`, pads: `1250, 3` → `1.250`. */
export function formatQuantity(thousandths: number, decimals = 0): string {
  const magnitude = Math.abs(thousandths)
  const whole = Math.floor(magnitude / 1000)
  let fraction = String(magnitude % 1000).padStart(3, '0')
  while (fraction.length > decimals && fraction.endsWith('0')) fraction = fraction.slice(0, -1)
  return `${thousandths < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

/** Reads `3`, `1.25`, `.5`; at most three decimals. Returns thousandths, or undefined. */
export function parseQuantity(text: string): number | undefined {
  const match = /^(-?)(\d*)(?:\.(\d{1,3}))?$/.exec(text.trim())
  if (match === null) return undefined
  const [, sign, whole = '', fraction = ''] = match
  if (whole === '' && fraction === '') return undefined
  const thousandths = Number(whole || '0') * 1000 + Number(fraction.padEnd(3, '0') || '0')
  if (thousandths > maxQuantityThousandths) return undefined
  return sign === '-' && thousandths !== 0 ? -thousandths : thousandths
}

/** True when the quantity needs no more than `decimals` places. */
export function fitsDecimals(thousandths: number, decimals: number): boolean {
  return thousandths % 10 ** (3 - decimals) === 0
}
