// PostgreSQL keeps no NUL in a text, and no half of an emoji in JSON. Either is refused before anybody looks at it.

import type { FastifyInstance } from 'fastify'
import { ApiRefusal } from '../operations/api-refusal.ts'

export function refuseUnkeptText(app: FastifyInstance): void {
  app.addHook('preValidation', async ({ body, params, query, routeOptions }) => {
    // What counters push is large, and its schema looks at every text itself.
    const asked = routeOptions.config.hasCounterBudget === true ? [params, query] : [body, params, query]
    if (asked.some(holdsUnkept)) throw new ApiRefusal('text_unkept')
  })
}

function holdsUnkept(value: unknown): boolean {
  if (typeof value === 'string') return isUnkept(value)
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([name, part]) => isUnkept(name) || holdsUnkept(part))
}

function isUnkept(text: string): boolean {
  return text.includes('\0') || !text.isWellFormed()
}
