// What is sent to sign in, and the shop's own record as the mobile protocol writes it.

import * as z from 'zod'
import type { ShopAccount } from '../../store/shop-rows.ts'
import { objectIdOf } from '../object-id.ts'
import { gstinFormField, looseTextField, phoneField, textField, urlOrEmptyField } from './fields.ts'

export const SendOtp = z.object({ phoneNumber: phoneField, purpose: z.enum(['register', 'login']) })
export const ClearOtp = z.object({ phoneNumber: phoneField })

const otpField = z
  .string()
  .trim()
  .regex(/^\d{4,6}$/, 'must be 4 to 6 digits')
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

export const ChangeClient = z.object({
  ...z.object(profileFields).partial().shape,
  clientSettings: z
    .object({
      customerFields: z.object({ address: z.boolean(), gstNo: z.boolean(), emailId: z.boolean() }).partial().optional(),
    })
    .optional(),
})

export function clientOf(shop: ShopAccount) {
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
