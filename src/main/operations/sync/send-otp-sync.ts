// Sends a one-time code to the owner's phone, with which a counter joins.

import type { Deps } from '../deps.ts'

export async function sendOtpSync(
  { sync }: Deps,
  input: { address: string; phoneNumber: string },
): Promise<{ isSent: true }> {
  await sync.sendOtp(input)
  return { isSent: true }
}
