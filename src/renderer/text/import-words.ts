// How the blanks in the words for import problems are filled.

import { formatRupees } from '../../shared/kernel/money.ts'
import { formatBps } from '../../shared/kernel/rate.ts'

export type ProblemParams = Readonly<Record<string, string | number>>

export function rupees(paise: string | number | undefined): string {
  return formatRupees(Number(paise ?? 0))
}

export function percent(bps: string | number | undefined, times: number): string {
  return `${formatBps(Number(bps ?? 0) * times)} %`
}
