// Ends the reading of a month that takes too long.

import type { Deps } from '../deps.ts'

export function cancelMonthEnd({ monthEnd }: Deps): Record<string, never> {
  monthEnd.cancel()
  return {}
}
