// Numbers as they stand in sentences, in Indian grouping.

import { groupIndian } from '../../shared/kernel/money.ts'

export function indian(count: number): string {
  return groupIndian(String(count))
}

/** `1 bill`, `2 bills`, `1,00,000 bills`. */
export function counted(count: number, one: string, many: string): string {
  return `${indian(count)} ${count === 1 ? one : many}`
}
