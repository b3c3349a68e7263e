// What the API says of itself: OpenAPI 3.1 made from the schemas that requests are checked by and answers are made by, a page
// to read it on, and the same for Postman.

import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { describeAll, type OpenApi } from './describe-all.ts'
import { type DescribedApi, postmanCollection, postmanEnvironment } from './postman/collection.ts'

const description = `Identity, business, sync and financing of Galla’s shops.

**To begin**: \`POST /api/otp/send\` (outside production \`POST /api/mockotp/send\`, and the code is 1234), then
\`POST /api/auth/register\` or \`POST /api/auth/login\`. The answer holds the \`token\`: send it as \`Authorization: Bearer …\`, and the
\`clientId\` that addresses ask for.

**Money** of the mobile protocol is rupees with at most two decimals; money of the counters is paise, whole. **Moments** are ISO 8601
in UTC, days are those of India. **Ids** are opaque.

**Trying again**: whatever changes something takes an \`Idempotency-Key\`. The same key and body bring the first answer back for 24
hours, another body is refused with 422, and 409 says that the first request is still running.

**How often**: 100 requests a minute from one address, less for codes and signing in. \`X-RateLimit-Limit\`, \`X-RateLimit-Remaining\` and
\`X-RateLimit-Reset\` (seconds since 1970) come with every answer, \`Retry-After\` with 429.

**What may change**: answers may get further fields; pass over those you do not know.

**Postman**: [collection](/api/docs/postman.json) and [environment](/api/docs/postman-environment.json).`

export async function addApiDocs(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Galla API', version, description },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    },
    transform: jsonSchemaTransform,
    transformObject: made => describeAll(jsonSchemaTransformObject(made) as OpenApi) as never,
  })
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    uiConfig: { docExpansion: 'list', persistAuthorization: false },
    theme: { title: 'Galla API', css: [{ filename: 'galla.css', content: '.swagger-ui .topbar { display: none }' }] },
  })
  const made = (act: typeof postmanCollection) => async (request: FastifyRequest) =>
    act(app.swagger() as unknown as DescribedApi, `${request.protocol}://${request.host}`)
  app.get('/api/docs/postman.json', { schema: { hide: true } }, made(postmanCollection))
  app.get('/api/docs/postman-environment.json', { schema: { hide: true } }, made(postmanEnvironment))
}
