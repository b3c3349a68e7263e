// What an admin may decide of what waits for him: by which word, and what it does to the money.

import type {
  DisputedInvoice,
  HeldInvoice,
  KycCase,
  LateInvoice,
  SuspenseItem,
} from '../../../shared/contract/market/admin.ts'
import { formatRupees } from '../../../shared/kernel/money.ts'
import { showDay } from '../../text/show-date.ts'
import type { Words } from '../../text/words.ts'

/** `isYes`: it is verified, listed, assigned, taken for lost, given up, the buyer is right; else the other way, or noted. */
export type Asked = { readonly isYes: boolean } & (
  | { readonly kind: 'kyc'; readonly account: KycCase }
  | { readonly kind: 'hold'; readonly invoice: HeldInvoice }
  | { readonly kind: 'suspense'; readonly item: SuspenseItem }
  | { readonly kind: 'late'; readonly invoice: LateInvoice }
  | { readonly kind: 'dispute'; readonly invoice: DisputedInvoice }
  | { readonly kind: 'writeOff'; readonly invoice: LateInvoice }
)

export function subjectOf(asked: Asked): string {
  if (asked.kind === 'kyc') return asked.account.email
  return asked.kind === 'suspense' ? asked.item.reference : asked.invoice.number
}

export function actOf({ backOffice: w, dispute }: Words['marketOwn'], { isYes, kind }: Asked): string {
  const acts: Readonly<Record<Asked['kind'], readonly [yes: string, no: string]>> = {
    kyc: [w.verify, w.reject],
    hold: [w.release, w.end],
    suspense: [w.match, w.sendBack],
    late: [w.declare, w.note],
    dispute: [dispute.office.refund, dispute.office.resume],
    writeOff: [dispute.office.writeOff, dispute.office.writeOff],
  }
  return acts[kind][isYes ? 0 : 1]
}

export function missingPaise({ facePaise, receivedPaise }: LateInvoice | DisputedInvoice): number {
  return Math.max(0, facePaise - receivedPaise)
}

/** In sentences; none: no money is touched. */
export function effectsOf(w: Words['marketOwn']['dispute']['office'], language: Language, asked: Asked): string[] {
  if (asked.kind === 'writeOff')
    return [w.writeOffHint(formatRupees(missingPaise(asked.invoice)), asked.invoice.investorCount)]
  if (asked.kind === 'late') return asked.isYes ? [w.declareHint(formatRupees(missingPaise(asked.invoice)))] : []
  if (asked.kind !== 'dispute') return []
  const { dueOn, fromSellerPaise, investorCount, sellerName, toBuyerPaise } = asked.invoice
  if (!asked.isYes) return [w.resumeHint(formatRupees(missingPaise(asked.invoice)), showDay(language, dueOn))]
  return [
    w.refundHint(formatRupees(fromSellerPaise), investorCount, sellerName),
    ...(toBuyerPaise === 0 ? [] : [w.buyerBack(formatRupees(toBuyerPaise))]),
  ]
}

type Language = Parameters<typeof showDay>[0]
