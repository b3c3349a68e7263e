// The refusals that keep the whole shop closed: each has its own story on the trouble screen.

const troubleCodes = [
  'ledger_damaged',
  'ledger_foreign',
  'ledger_newer',
  'ledger_in_use',
  'ledger_closing',
  'ledger_read_only',
  'disk_full',
  'disk_failed',
  'ledger_not_durable',
  'clock_went_back',
] as const
export type TroubleCode = (typeof troubleCodes)[number]

export function troubleOf(code: string | null): TroubleCode | 'other' {
  return troubleCodes.find(known => known === code) ?? 'other'
}
