// What was told on the marketplace, for who could not listen (protocols/financing-realtime, section 10).

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { ApiDeps } from '../../operations/api-deps.ts'
import { keptDays } from '../../operations/market-event/clear-events.ts'
import { readEvents } from '../../operations/market-event/read-events.ts'
import { shownFlag, shownMoment, shownText } from '../../protocol/shown-fields.ts'
import { financingRoutes } from './financing-route.ts'

const cursorField = z
  .string()
  .regex(/^\d{1,15}$/, 'must be a cursor')
  .meta({ description: 'A place in what was told', examples: ['1042'] })
const ToldEvent = z
  .object({
    cursor: cursorField.describe('The place of this event'),
    event: shownText('Its name, as sockets hear it'),
    payload: z.record(z.string(), z.unknown()).describe('As sockets hear it'),
    at: shownMoment('When it happened'),
  })
  .meta({ id: 'ToldEvent', description: 'An event of the marketplace that the caller may see' })

export function eventRoutes(app: FastifyInstance, deps: ApiDeps): void {
  financingRoutes(
    app,
    deps,
  )({
    method: 'GET',
    url: '/api/events',
    summary: 'What the caller was told behind a place, in order; nothing is left out and nothing comes twice',
    tag: 'Financing',
    query: z.object({
      after: cursorField.default('0').describe(`0: all that is kept, which is ${keptDays} days`),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    answer: z.object({
      events: z.array(ToldEvent),
      cursor: cursorField.describe('Of the last of them; ask behind it the next time'),
      hasMore: shownFlag('There are more behind it'),
    }),
    act: async (tx, { caller, query: { after, limit } }) => {
      const found = await readEvents(tx, caller, Number(after), limit + 1)
      const events = found.slice(0, limit).map(({ at, name, payload, sequence }) => ({
        ...{ cursor: String(sequence), event: name, payload, at: at.toISOString() },
      }))
      return { events, cursor: events.at(-1)?.cursor ?? after, hasMore: found.length > limit }
    },
  })
}
