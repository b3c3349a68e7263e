// Push, pull and where the server stands (docs/SYNC.md).

import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { Catalogue } from '../../shared/contract/sync/catalogue.ts'
import { lowestProtocolVersion } from '../../shared/contract/sync/protocol-version.ts'
import { Pull, PullAnswer, PullVolume, Push, PushAnswer, SyncState } from '../../shared/contract/sync/sync-calls.ts'
import type { ApiDeps } from '../operations/api-deps.ts'
import { ApiRefusal } from '../operations/api-refusal.ts'
import { pullChanges, readSyncState } from '../operations/sync/pull-changes.ts'
import { pushEntries } from '../operations/sync/push-entries.ts'
import { readCatalogue } from '../operations/sync/read-catalogue.ts'
import { readVolume } from '../operations/sync/read-volume.ts'
import { counterRoute } from './counter-route.ts'

const tag = 'Sync'
/** Of a push, unpacked. */
const pushLimitBytes = 25 * 1024 * 1024

export function syncRoutes(app: FastifyInstance, deps: ApiDeps): void {
  const route = counterRoute(app, deps)
  route({
    method: 'GET',
    url: '/api/counters/sync/state',
    summary: 'Where the server stands with each counter',
    tag,
    answer: SyncState,
    act: tx => readSyncState(tx),
  })
  route({
    method: 'POST',
    url: '/api/counters/sync/push',
    summary: 'Bring entries',
    tag,
    body: Push,
    answer: PushAnswer,
    bodyLimit: pushLimitBytes,
    act: (tx, { body }) => {
      refuseOldProtocol(body.protocol)
      return pushEntries(deps, tx, body)
    },
  })
  route({
    method: 'GET',
    url: '/api/counters/sync/pull',
    summary: 'Fetch changes behind a cursor',
    tag,
    query: Pull,
    answer: PullAnswer,
    act: (tx, { query }) => {
      refuseOldProtocol(query.protocol)
      return pullChanges(tx, query)
    },
  })
  route({
    method: 'GET',
    url: '/api/counters/sync/catalogue',
    summary: 'Fetch what a machine without books sells by until the log is there',
    tag,
    answer: Catalogue,
    act: tx => readCatalogue(tx),
  })
  route({
    method: 'GET',
    url: '/api/counters/sync/volume',
    summary: 'Fetch a whole volume of the log, packed',
    tag,
    query: PullVolume,
    answer: z.file().describe('Changes, each a line of JSON, packed with zstd'),
    act: (tx, { query }) => {
      refuseOldProtocol(query.protocol)
      return readVolume(deps, tx, query)
    },
  })
}

function refuseOldProtocol(version: number): void {
  if (version < lowestProtocolVersion) throw new ApiRefusal('protocol_too_old')
}
