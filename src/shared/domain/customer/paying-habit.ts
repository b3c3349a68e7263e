// What a bill says of how its buyer pays: in a week promptly, in thirty days late, after that overdue.

export type PayingHabit = 'prompt' | 'delayed' | 'overdue' | 'part_paid' | 'not_yet'
const promptDays = 7
const lateDays = 30

interface Bill {
  readonly isPaid: boolean
  /** Until the last payment; null where none was needed or made. */
  readonly daysToPay: number | null
  readonly hasPayments: boolean
  readonly ageDays: number
}

/** As the protocol of the older program has it: promptly is a low risk, late or in parts a medium one, overdue a high one. */
export function payingHabitOf({ ageDays, daysToPay, hasPayments, isPaid }: Bill): PayingHabit {
  if (isPaid) {
    const days = daysToPay ?? 0
    if (days <= promptDays) return 'prompt'
    return days <= lateDays ? 'delayed' : 'overdue'
  }
  if (hasPayments) return 'part_paid'
  return ageDays > lateDays ? 'overdue' : 'not_yet'
}
