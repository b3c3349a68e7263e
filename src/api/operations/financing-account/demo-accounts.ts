// One account of each role, for trying the marketplace out (protocols/financing-realtime, section 1).

import { financingAccountRows } from '../../store/market/financing-account-rows.ts'
import type { SilentDeps } from '../api-deps.ts'

const password = 'password123'
const people = [
  { role: 'seller', firstName: 'Meera', lastName: 'Nair', company: 'Nair Wholesale', phone: '9800000001' },
  { role: 'buyer', firstName: 'Ravi', lastName: 'Kulkarni', company: 'Kulkarni Retail', phone: '9800000002' },
  { role: 'investor', firstName: 'Farah', lastName: 'Sheikh', company: 'Sheikh Capital', phone: '9800000003' },
  { role: 'admin', firstName: 'Asha', lastName: 'Rao', company: 'Galla', phone: '9800000004' },
] as const

/** Those that are there already stay as they are. */
export async function addDemoAccounts(deps: SilentDeps): Promise<void> {
  const now = new Date(deps.clock.nowMs())
  const passwordHash = await deps.slowHash.hash(password)
  await deps.store.transact(async tx => {
    const rows = financingAccountRows(tx)
    for (const { role, ...names } of people) {
      const id = deps.newId()
      const profile = { ...names, gstNumber: '', panNumber: '', address: null }
      const isNew = await rows.insert({ id, email: `${role}@demo.com`, role, profile, passwordHash }, now)
      if (isNew) await rows.saveKyc(id, 'verified', now)
    }
  })
}
