// Amounts a buyer is likely to hand over in notes for this sum: the next ten, fifty, hundred, five hundred, and above.

import type { Paise } from '../../../../shared/kernel/money.ts'

const stepsPaise = [10_00, 50_00, 100_00, 500_00]

export function quickNotes(duePaise: Paise, count = 4): Paise[] {
  if (duePaise <= 0) return []
  const up = (step: number) => Math.ceil(duePaise / step) * step
  const fiveHundreds = up(500_00)
  const likely = [...stepsPaise.map(up), fiveHundreds + 500_00, fiveHundreds + 1000_00, fiveHundreds + 1500_00]
  return [...new Set(likely)].filter(paise => paise > duePaise).slice(0, count)
}
