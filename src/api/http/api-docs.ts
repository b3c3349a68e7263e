// What the API says of itself: OpenAPI 3.1 made from the schemas that requests are checked by, and a page to read it on.

import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'

const description = `Identity, business, sync and financing of Galla’s shops.

Money of the mobile protocol is rupees with two decimals; money of the counters is paise, whole. Whatever changes something takes an
\`Idempotency-Key\`: the same key and body bring the first answer back.`

const Refused = {
  type: 'object' as const,
  required: ['success', 'message', 'error'],
  properties: {
    success: { type: 'boolean' as const, enum: [false] },
    message: { type: 'string' as const, description: 'What is wrong, for people' },
    error: { type: 'string' as const, description: 'The same' },
    code: { type: 'string' as const, description: 'What is wrong, for programs' },
    errors: { type: 'array' as const, items: { type: 'string' as const }, description: 'Field by field' },
  },
}

const refusal = {
  description: 'A refusal: nothing was changed',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Refused' } } },
}

export async function addApiDocs(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Galla API', version, description },
      components: {
        schemas: { Refused },
        securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: made => ('openapiObject' in made ? withRefusals(made.openapiObject) : made.swaggerObject),
  })
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    uiConfig: { docExpansion: 'list', persistAuthorization: false },
    theme: { title: 'Galla API', css: [{ filename: 'galla.css', content: '.swagger-ui .topbar { display: none }' }] },
  })
}

interface Described {
  readonly paths?: Readonly<Record<string, object | undefined>>
}

function withRefusals<D extends Described>(described: D): D {
  const paths = Object.entries(described.paths ?? {}).map(([path, operations = {}]) => {
    const told = Object.entries(operations).map(([method, operation]) => {
      const { responses } = operation as { responses?: object }
      return [method, { ...operation, responses: { ...responses, default: refusal } }]
    })
    return [path, Object.fromEntries(told)]
  })
  return { ...described, paths: Object.fromEntries(paths) }
}
