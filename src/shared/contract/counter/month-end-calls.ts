// What a screen may ask for the accountant: how a month stands, and its files.

import * as z from 'zod'
import { MonthEndReport, periodField } from '../../records/month-end.ts'
import { command, event, query } from '../../rpc/contract.ts'
import { FileContent } from './document-calls.ts'

const Asked = z.object({ period: periodField })

export const monthEndCalls = {
  /** Tables with counts and sums, and what blocks each file. */
  check: query(Asked, MonthEndReport),
  /** Ends whatever is being read; it is refused with `export_cancelled`. */
  cancel: command(z.object({}), z.object({})),
  /** Documents read so far, of how many. */
  progress: event(z.object({ done: z.int(), total: z.int() })),
}

/** Each is read in one go; they refuse `return_not_due` where the shop files no such thing. */
export const monthEndExports = {
  /** The upload file, refused as `return_blocked` while something is to be mended, or a workbook to look through. */
  gstr1: query(Asked.extend({ format: z.enum(['json', 'xlsx']) }), FileContent),
  /** INV-01 of every sale to a registered buyer and the notes on them, without those that something blocks. */
  eInvoices: query(Asked, FileContent),
  /** Part A of every sale above the limit, without those that something blocks. */
  eWayBills: query(Asked, FileContent),
  /** XML that Tally imports, the masters first. */
  tally: query(Asked.extend({ part: z.enum(['masters', 'vouchers']) }), FileContent),
}
