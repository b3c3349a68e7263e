// The only place where paise and thousandths become the decimal numbers that the portals' files want.

/** `11850` → `118.5`. A whole number of paise divided once is the nearest double, and JSON writes it with two places at most. */
export function rupees(paise: number): number {
  return noNegativeZero(paise / 100)
}

/** `1800` → `18`; `25` → `0.25`. */
export function percent(bps: number): number {
  return bps / 100
}

/** Thousandths to two places, halves away from zero: `1255` → `1.26`. */
export function quantityInHundredths(thousandths: number): number {
  const magnitude = Math.abs(thousandths)
  const hundredths = Math.floor((magnitude + 5) / 10)
  return noNegativeZero((Math.sign(thousandths) * hundredths) / 100)
}

/** Thousandths as they are: `1250` → `1.25`. */
export function quantityInThousandths(thousandths: number): number {
  return thousandths / 1000
}

/** `2026-11-20` → `20-11-2026`, or with another mark between. */
export function portalDate(day: string, mark: '-' | '/' = '-'): string {
  return [day.slice(8, 10), day.slice(5, 7), day.slice(0, 4)].join(mark)
}

function noNegativeZero(value: number): number {
  return value === 0 ? 0 : value
}
