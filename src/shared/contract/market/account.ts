// Who is signed in to the marketplace, how it is verified, and what it wants.

import * as z from 'zod'
import { amountPaiseField, instantField, textField } from '../../records/fields.ts'
import { MarketRoleField, marketIdField } from './market-fields.ts'

export const kycStates = ['pending', 'submitted', 'verified', 'rejected'] as const
export const kycPaperTypes = ['pan', 'gst', 'bank', 'address'] as const
export type KycPaperType = (typeof kycPaperTypes)[number]

export const KycPaper = z.object({
  id: marketIdField,
  type: z.enum(kycPaperTypes),
  name: z.string(),
  sizeBytes: z.int().min(0),
  at: instantField,
})
export type KycPaper = z.output<typeof KycPaper>

export const MarketKyc = z.object({
  status: z.enum(kycStates),
  gstNumber: z.string(),
  panNumber: z.string(),
  papers: z.array(KycPaper),
  /** What was said when it was decided last; empty: nothing. */
  said: z.string(),
})
export type MarketKyc = z.output<typeof MarketKyc>

export const MarketAccount = z.object({
  id: marketIdField,
  email: z.string(),
  role: MarketRoleField,
  name: z.string(),
  company: z.string(),
  kycStatus: z.enum(kycStates),
  memberSince: instantField,
})
export type MarketAccount = z.output<typeof MarketAccount>

export const MarketSession = z.object({ account: MarketAccount, walletPaise: amountPaiseField })
export type MarketSession = z.output<typeof MarketSession>

const panField = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^([A-Z]{5}\d{4}[A-Z])?$/, 'is not of the form of a PAN')

const largestPaper = 5 * 1024 * 1024
/** Base64 of a file of at most 5 MB. */
export const paperField = z.base64().max(Math.ceil(largestPaper / 3) * 4)

/** Papers that were handed in before stay. */
export const SubmitKyc = z.object({
  panNumber: panField,
  gstNumber: z.string().trim().toUpperCase().max(15).default(''),
  papers: z.array(z.object({ type: z.enum(kycPaperTypes), name: textField(120), contentBase64: paperField })).max(4),
})
export type SubmitKyc = z.output<typeof SubmitKyc>

export const MarketPreferences = z.object({
  notifications: z.object({ email: z.boolean(), sms: z.boolean(), push: z.boolean() }),
  limits: z.object({
    minPaise: amountPaiseField,
    maxPaise: amountPaiseField,
    riskTolerance: z.enum(['low', 'medium', 'high']),
  }),
})
export type MarketPreferences = z.output<typeof MarketPreferences>
