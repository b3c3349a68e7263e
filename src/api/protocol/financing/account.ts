// How the financing protocol writes accounts (protocols/financing-realtime, section 1). What is said of a person may lie
// under `profile` or beside the e-mail address (F-R02).

import * as z from 'zod'
import type { FinancingAccount, FinancingProfile } from '../../store/financing-account-rows.ts'
import { gstinFormField, phoneField, textField } from '../billing/fields.ts'
import { objectIdOf } from '../object-id.ts'

const emailField = z.string().trim().toLowerCase().pipe(z.email('is not an e-mail address').max(120))
const passwordField = z
  .string()
  .min(8, 'must have at least 8 characters')
  .max(200, 'must have at most 200 characters')
  .regex(/\p{L}/u, 'must have a letter')
  .regex(/\d/, 'must have a digit')
const panField = z
  .string()
  .trim()
  .regex(/^([A-Z]{5}\d{4}[A-Z])?$/, 'is not of the form of a PAN')

const Address = z.object({
  street: textField(1, 200),
  city: textField(1, 50),
  state: textField(1, 50),
  pincode: z
    .string()
    .trim()
    .regex(/^[1-9]\d{5}$/, 'must be 6 digits'),
  country: textField(1, 50).default('India'),
})

const profileFields = {
  firstName: textField(1, 60),
  lastName: textField(1, 60),
  phone: phoneField,
  company: textField(1, 120),
  gstNumber: gstinFormField,
  panNumber: panField,
  address: Address,
}
const optionalFields = { gstNumber: true, panNumber: true, address: true } as const
const Profile = z.object(profileFields).partial(optionalFields)
const PartOfProfile = z.object(profileFields).partial()
/** The older names of the same roles (F-R04). */
const roleField = z
  .enum(['seller', 'buyer', 'investor', 'sme', 'customer'])
  .transform(role => (role === 'sme' ? 'seller' : role === 'customer' ? 'buyer' : role))

/** Lays what stands beside the e-mail address under `profile`, where that is not given. */
const nested = (body: unknown): unknown => {
  if (typeof body !== 'object' || body === null || 'profile' in body) return body
  const { firstName, lastName, phone, company, gstNumber, panNumber, address, ...rest } = body as Record<
    string,
    unknown
  >
  return { ...rest, profile: { firstName, lastName, phone, company, gstNumber, panNumber, address } }
}

export const RegisterAccount = z.preprocess(
  nested,
  z
    .object({
      email: emailField,
      password: passwordField,
      confirmPassword: z.string().optional(),
      role: roleField,
      profile: Profile,
    })
    .refine(({ password, confirmPassword = password }) => password === confirmPassword, {
      path: ['confirmPassword'],
      error: 'is not the same as the password',
    })
    .transform(({ confirmPassword: _, profile, ...rest }) => ({ ...rest, profile: profileOf(profile) })),
)

/** A password may be any: what an account may have today it could have had before there was a rule. */
export const LogInAccount = z.object({ email: emailField, password: z.string().min(1).max(200) })

export const ChangeAccount = z.preprocess(
  nested,
  z.object({ email: emailField.optional(), role: roleField.optional(), profile: PartOfProfile }),
)

const Document = z.object({
  type: z.enum(['pan', 'gst', 'bank', 'address']),
  url: z.url({ protocol: /^https?$/, error: 'is not a web address' }).max(500),
})

export const KycStepBody = z.object({
  documents: z.array(Document).max(10).optional(),
  gstNumber: gstinFormField.optional(),
  panNumber: panField.optional(),
  status: z.enum(['pending', 'submitted', 'verified', 'rejected']).optional(),
})

function profileOf({ gstNumber = '', panNumber = '', address, ...rest }: z.output<typeof Profile>): FinancingProfile {
  return { ...rest, gstNumber, panNumber, address: address ?? null }
}

export function kycOf({ kycDocuments, kycStatus, kycVerifiedAt }: FinancingAccount) {
  return { status: kycStatus, documents: kycDocuments, verifiedAt: kycVerifiedAt?.toISOString() ?? null }
}

export function userOf(account: FinancingAccount) {
  const { createdAt, email, id, kycStatus, lastLoginAt, profile, role } = account
  return {
    _id: objectIdOf(id),
    id: objectIdOf(id),
    email,
    role,
    fullName: `${profile.firstName} ${profile.lastName}`,
    company: profile.company,
    profile,
    kyc: kycOf(account),
    kycStatus,
    memberSince: createdAt.toISOString(),
    lastLogin: lastLoginAt?.toISOString() ?? null,
  }
}
