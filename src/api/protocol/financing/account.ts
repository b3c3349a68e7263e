// How the financing protocol writes accounts (protocols/financing-realtime, section 1). What is said of a person may lie
// under `profile` or beside the e-mail address (F-R02).

import * as z from 'zod'
import type { AccountStatistics } from '../../store/market/account-figures.ts'
import type { FinancingAccount, FinancingProfile } from '../../store/market/financing-account-rows.ts'
import { gstinFormField, phoneField, textField } from '../billing/fields.ts'
import { objectIdOf } from '../object-id.ts'
import { shownId, shownMoment, shownText } from '../shown-fields.ts'
import { AccountStatisticsShape, Preferences, preferencesOf, statisticsOf } from './preferences.ts'

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

const KycStatus = z.enum(['pending', 'submitted', 'verified', 'rejected'])

export const KycStepBody = z.object({
  documents: z.array(Document).max(10).optional(),
  gstNumber: gstinFormField.optional(),
  panNumber: panField.optional(),
  status: KycStatus.optional(),
})

function profileOf({ gstNumber = '', panNumber = '', address, ...rest }: z.output<typeof Profile>): FinancingProfile {
  return { ...rest, gstNumber, panNumber, address: address ?? null }
}

export const Kyc = z.object({
  status: KycStatus,
  documents: z.array(z.object({ type: Document.shape.type, url: z.string() })),
  verifiedAt: shownMoment('When the documents were found good').nullable(),
})

const profileTexts = { firstName: z.string(), lastName: z.string(), phone: z.string(), company: z.string() }
export const AccountUser = z
  .object({
    _id: shownId('Of the account'),
    id: shownId('The same'),
    email: z.string(),
    role: z.enum(['seller', 'buyer', 'investor', 'admin']),
    fullName: shownText('First and last name'),
    company: z.string(),
    profile: z.object({
      ...profileTexts,
      gstNumber: shownText('May be empty'),
      panNumber: shownText('May be empty'),
      address: z
        .object({ street: z.string(), city: z.string(), state: z.string(), pincode: z.string(), country: z.string() })
        .nullable(),
    }),
    kyc: Kyc,
    kycStatus: KycStatus,
    statistics: AccountStatisticsShape,
    preferences: Preferences,
    memberSince: shownMoment('When it registered'),
    lastLogin: shownMoment('When it last signed in').nullable(),
  })
  .meta({ id: 'AccountUser', description: 'An account of the marketplace' })

const tokenAndUser = { token: shownText('For the Authorization header'), user: AccountUser }
export const AccountSignedIn = z.object({
  message: shownText('For people'),
  ...tokenAndUser,
  data: z.object(tokenAndUser).describe('The same once more'),
})

export function kycOf({ kycDocuments, kycStatus, kycVerifiedAt }: FinancingAccount): z.output<typeof Kyc> {
  return { status: kycStatus, documents: [...kycDocuments], verifiedAt: kycVerifiedAt?.toISOString() ?? null }
}

export function userOf(account: FinancingAccount, statistics: AccountStatistics): z.output<typeof AccountUser> {
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
    statistics: statisticsOf(statistics),
    preferences: preferencesOf(account),
    memberSince: createdAt.toISOString(),
    lastLogin: lastLoginAt?.toISOString() ?? null,
  }
}
