// Pushes packed against a typical one (shared/contract/sync/packed-push.ts): unpacked to what their route allows, and no further.

import { promisify } from 'node:util'
import { zstdDecompress } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { packedPushType, typicalPush } from '../../shared/contract/sync/packed-push.ts'

const unpack = promisify(zstdDecompress)
const dictionary = Buffer.from(typicalPush)

class Unusable extends Error {
  readonly statusCode: 400 | 413

  constructor(cause: unknown) {
    super('a body cannot be unpacked', { cause })
    this.statusCode = (cause as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE' ? 413 : 400
  }
}

export function addPackedBodies(app: FastifyInstance): void {
  const readJson = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser<Buffer>(packedPushType, { parseAs: 'buffer' }, (request, packed, done) => {
    unpack(packed, { dictionary, maxOutputLength: request.routeOptions.bodyLimit }).then(
      text => readJson(request, text.toString(), done),
      (error: unknown) => done(new Unusable(error)),
    )
  })
}
