// The platform's own programs show a token; its admins are signed in.

import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { ApiRefusal } from '../../operations/api-refusal.ts'
import { checkAccount } from '../../operations/financing-account/check-account.ts'
import { bearerOf } from '../bearer.ts'

/** How long it takes says nothing of where they differ. */
export function isSameText(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Refuses `admins_only` to everybody else. */
export async function letInPlatform(deps: ApiDeps, { headers }: FastifyRequest): Promise<void> {
  const { adminToken } = deps.market
  const given = headers['x-admin-token']
  if (adminToken !== undefined && typeof given === 'string' && isSameText(adminToken, given)) return
  const caller = await callerOf(deps, headers)
  if (caller?.role !== 'admin') throw new ApiRefusal('admins_only')
}

async function callerOf(deps: ApiDeps, headers: FastifyRequest['headers']) {
  try {
    return await checkAccount(deps, bearerOf(headers))
  } catch (error) {
    if (error instanceof ApiRefusal) return undefined
    throw error
  }
}
