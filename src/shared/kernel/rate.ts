// Rates (tax, discount) are integers of hundredths of a percent: 18 % is 1800.

/** `1800` → `18`; `250` → `2.5`; `25` → `0.25`. */
export function formatBps(bps: number): string {
  const whole = Math.floor(bps / 100)
  const fraction = String(bps % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return fraction === '' ? String(whole) : `${whole}.${fraction}`
}

/** Reads a percentage with at most two decimals: `18`, `2.5`, `0.25 %`. Returns hundredths of a percent, or undefined. */
export function parsePercent(text: string): number | undefined {
  const match = /^(\d{1,3})?(?:\.(\d{1,2}))?\s*%?$/.exec(text.trim())
  if (match === null || (match[1] === undefined && match[2] === undefined)) return undefined
  return Number(match[1] ?? '0') * 100 + Number((match[2] ?? '').padEnd(2, '0') || '0')
}
