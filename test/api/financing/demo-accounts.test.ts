// The accounts by which the marketplace is tried out: one of each role, signed in by the password that README names.
import { expect, test } from 'vitest'
import { addDemoAccounts } from '../../../src/api/operations/financing-account/demo-accounts.ts'
import { openTestApi } from '../../support/api/open-test-api.ts'

test('one of each role is there, verified, and adding them again changes nothing', async () => {
  const api = await openTestApi()
  for (const _ of Array(2)) await addDemoAccounts(api.deps)
  for (const role of ['seller', 'buyer', 'investor', 'admin']) {
    const asked = { email: `${role}@demo.com`, password: 'password123' }
    const { body } = await api.call<{ token: string; user: object }>('POST', '/api/auth/login', asked)
    expect(body.user).toMatchObject({ role, kycStatus: 'verified' })
    const headers = { authorization: `Bearer ${body.token}` }
    const office = await api.call('GET', '/api/market/admin/back-office', undefined, { headers })
    expect(office.status).toBe(role === 'admin' ? 200 : 403)
  }
})
