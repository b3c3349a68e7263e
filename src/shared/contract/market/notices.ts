// What an account was told of, the last first: kept by the marketplace, so that nothing is missed while nobody listens.

import * as z from 'zod'
import { amountPaiseField, instantField } from '../../records/fields.ts'
import { cursorField, marketIdField } from './market-fields.ts'

/** The event by which everybody hears of the platform itself. */
export const announcementEvent = 'system-announcement'

export const noticeTypes = [
  'invoice_confirmation_request',
  'invoice_confirmed',
  'invoice_rejected',
  'invoice_funded',
  'part_funded',
  'own_part_funded',
  'invoice_repaid',
  'invoice_defaulted',
  'invoice_expired',
  'invoice_disputed',
  'dispute_dismissed',
  'dispute_upheld',
  'invoice_written_off',
  'invoice_ended',
  'bid_outbid',
  'bid_won',
  'bid_lost',
  'bid_refunded',
  'withdrawal_paid',
  'withdrawal_refused',
  'kyc_verified',
  'kyc_rejected',
  'new_message',
  'preferences_updated',
  'announcement',
  'other',
] as const
export type NoticeType = (typeof noticeTypes)[number]

export const MarketNotice = z.object({
  cursor: cursorField,
  type: z.enum(noticeTypes),
  invoiceId: marketIdField.nullable(),
  /** Empty: it is about none. */
  invoiceNumber: z.string(),
  amountPaise: amountPaiseField.nullable(),
  /** What a person wrote with it: a letter, a buyer's reason, the platform's. */
  said: z.string(),
  at: instantField,
})
export type MarketNotice = z.output<typeof MarketNotice>

export const FindNotices = z.object({
  before: cursorField.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const RemoveNotice = z.object({ cursor: cursorField })
/** What came behind `until` nobody has seen yet, and stays. */
export const ClearNotices = z.object({ until: cursorField })
/** `last`: up to where the caller has been told anything. */
export const NoticePage = z.object({ rows: z.array(MarketNotice), last: cursorField })
export type NoticePage = z.output<typeof NoticePage>
