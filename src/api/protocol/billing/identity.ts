// What is sent to sign in, and the shop's own record as the mobile protocol writes it.

import * as z from 'zod'
import type { ShopAccount } from '../../store/shop-rows.ts'
import { objectIdOf } from '../object-id.ts'
import { shownCreatedAt, shownFlag, shownId, shownMoment, shownText, shownUpdatedAt } from '../shown-fields.ts'
import { gstinFormField, looseTextField, phoneField, textField, urlOrEmptyField } from './fields.ts'

export const SendOtp = z.object({ phoneNumber: phoneField, purpose: z.enum(['register', 'login']) })
export const ClearOtp = z.object({ phoneNumber: phoneField })

const otpField = z
  .string()
  .trim()
  .regex(/^\d{4,6}$/, 'must be 4 to 6 digits')
  .meta({ examples: ['1234'] })
/** Early versions name no purpose. */
export const CheckOtp = z.object({
  phoneNumber: phoneField,
  otp: otpField,
  purpose: z.enum(['register', 'login']).optional(),
})
const deviceIdField = textField(1, 200)

const profileFields = {
  ownerName: textField(2, 100),
  businessName: textField(2, 100),
  shopName: looseTextField(100),
  location: looseTextField(500),
  city: looseTextField(50),
  state: looseTextField(50),
  gstin: gstinFormField,
  profileUrl: urlOrEmptyField,
}

export const Register = z.object({
  phoneNumber: phoneField,
  otp: otpField,
  deviceId: deviceIdField.default('registration-device'),
  ownerName: profileFields.ownerName,
  businessName: profileFields.businessName,
  shopName: profileFields.shopName.default(''),
  location: profileFields.location.default(''),
  city: profileFields.city.default(''),
  state: profileFields.state.default(''),
  gstin: profileFields.gstin.default(''),
  profileUrl: profileFields.profileUrl.default(''),
})

export const LogIn = z.object({
  phoneNumber: phoneField,
  otp: otpField,
  deviceId: deviceIdField.default('default-device'),
})

const CustomerFields = z.object({ address: z.boolean(), gstNo: z.boolean(), emailId: z.boolean() })

export const ChangeClient = z.object({
  ...z.object(profileFields).partial().shape,
  clientSettings: z
    .object({
      customerFields: CustomerFields.partial().optional(),
    })
    .optional(),
})

export const Client = z
  .object({
    _id: shownId('The clientId of every other address'),
    phoneNumber: shownText('With which one signs in; it never changes'),
    ownerName: shownText('Of the owner'),
    businessName: shownText('As it stands on bills'),
    shopName: shownText('May be empty'),
    location: shownText('Street and house; may be empty'),
    city: shownText('May be empty'),
    state: shownText('May be empty'),
    gstin: shownText('May be empty'),
    profileUrl: shownText('Address of a picture; may be empty'),
    clientSettings: z.object({
      customerFields: CustomerFields.describe('True: a customer cannot be kept without. False: it is not kept'),
    }),
    isActive: shownFlag('False: the account has been switched off'),
    createdAt: shownCreatedAt,
    updatedAt: shownUpdatedAt,
    lastLoginAt: shownMoment('When somebody last signed in by a code').nullable(),
  })
  .meta({ id: 'Client', description: 'The shop’s own record' })

export const SignedIn = z.object({
  message: shownText('For people'),
  clientId: shownId('The shop'),
  phoneNumber: shownText('With which one signed in'),
  token: shownText('For the Authorization header, good for seven days unless the server says otherwise'),
  deviceSessionId: shownId('This sign-in: it ends those on other devices'),
})
export const Registered = SignedIn.extend({
  ownerName: shownText('As it was sent'),
  businessName: shownText('As it was sent'),
})
export const CodeChecked = z.object({
  message: shownText('For people'),
  phoneNumber: shownText('To which it was sent'),
  purpose: z.enum(['register', 'login']).describe('For which it was asked; it is good for that, once'),
})
export const CodeSent = z.object({
  message: shownText('For people'),
  phoneNumber: shownText('To which it was sent'),
  expiresInSeconds: z.int().describe('So long the code is good'),
})

export function clientOf(shop: ShopAccount): z.output<typeof Client> {
  return {
    _id: objectIdOf(shop.id),
    phoneNumber: shop.phone,
    ownerName: shop.ownerName,
    businessName: shop.businessName,
    shopName: shop.shopName,
    location: shop.location,
    city: shop.city,
    state: shop.state,
    gstin: shop.gstin,
    profileUrl: shop.profileUrl,
    clientSettings: { customerFields: shop.customerFields },
    isActive: shop.isActive,
    createdAt: shop.createdAt.toISOString(),
    updatedAt: shop.updatedAt.toISOString(),
    lastLoginAt: shop.lastLoginAt?.toISOString() ?? null,
  }
}
