// What a waiting command is about, in words: for who is asked to allow it, and for the record of the approval.

import { formatRupees } from '../../../shared/kernel/money.ts'
import { formatBps } from '../../../shared/kernel/rate.ts'
import type { WaitingCommand } from '../../core/approvals.ts'
import type { Words } from '../../text/words.ts'

/** `label`: the bill's number, or the name of the item or customer, where it is known. */
export function approvalSubject(words: Words, command: WaitingCommand, label: string): string {
  const { permission, details } = command
  const w = words.people.approval
  const item = textOf(details.item)
  const { discountBps, discountLimitBps, unitPricePaise, itemPricePaise, duePaise, overPaise } = details
  if (permission === 'over_discount_limit' && isNumber(discountBps) && isNumber(discountLimitBps)) {
    const [percent, limit] = [formatBps(discountBps), formatBps(discountLimitBps)]
    return item === '' ? w.discountOnBill(percent, limit) : w.discountOnLine(percent, item, limit)
  }
  if (permission === 'override_price' && isNumber(unitPricePaise) && isNumber(itemPricePaise))
    return w.price(item, formatRupees(unitPricePaise), formatRupees(itemPricePaise - unitPricePaise))
  if (permission === 'give_credit' && isNumber(duePaise)) return w.credit(formatRupees(duePaise))
  if (permission === 'over_credit_limit' && isNumber(overPaise)) return w.overCredit(formatRupees(overPaise))
  const { name } = words.people.permissions[permission] ?? { name: permission }
  const subject = [details.number, item, details.customer, label].map(textOf).find(text => text !== '')
  return subject === undefined ? name : w.about(name, subject)
}

function isNumber(detail: unknown): detail is number {
  return typeof detail === 'number'
}

function textOf(detail: unknown): string {
  return typeof detail === 'string' ? detail : ''
}
