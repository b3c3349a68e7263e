// 2factor.in, the SMS gateway of the mobile client's API. Its key is part of the address, so no address is ever logged.

import type { SmsSender } from './sms-sender.ts'

export interface TwoFactorOptions {
  readonly key: string
  readonly fetch: typeof fetch
  /** For tests: another address than the gateway's own. */
  readonly origin?: string
  readonly timeoutMs?: number
}

const gatewayOrigin = 'https://2factor.in'

export function twoFactorSms(options: TwoFactorOptions): SmsSender {
  const { key, fetch, origin = gatewayOrigin, timeoutMs = 10_000 } = options
  return {
    async sendCode(phone, code) {
      const path = ['API', 'V1', key, 'SMS', phone, code].map(encodeURIComponent).join('/')
      const answer = await fetch(`${origin}/${path}`, { signal: AbortSignal.timeout(timeoutMs) })
      const said = (await answer.json().catch(() => undefined)) as { Status?: unknown } | undefined
      if (!answer.ok || said?.Status !== 'Success') throw new Error(`the SMS gateway answered ${answer.status}`)
    },
  }
}
