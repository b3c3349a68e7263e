// What every refusal holds, of both protocols: the financing one repeats the message as `error` (F-R27).

import * as z from 'zod'
import { shownText } from './shown-fields.ts'

export const Refused = z
  .object({
    success: z.literal(false),
    message: shownText('What is wrong, for people'),
    error: shownText('The same'),
    code: shownText('What is wrong, for programs').optional(),
    errors: z.array(z.string()).optional().describe('Of a body that is not as described: field by field'),
  })
  .meta({ id: 'Refused', description: 'A refusal: nothing was changed' })
export type Refused = z.output<typeof Refused>
