// The mobile protocol's ids: 24 lower-case hex characters. Ours are UUIDs; an object id is the time and the last random
// part of one, so that it needs no column of its own and is found again by a range of the UUIDs of that millisecond.

import * as z from 'zod'
import { uuidOfHex } from '../../shared/kernel/uuid-text.ts'

export const objectIdField = z
  .string()
  .regex(/^[0-9a-f]{24}$/, 'must be 24 hex characters')
  .meta({ examples: ['01a20051037474ac454b2109'] })

export function objectIdOf(id: string): string {
  const hex = id.replaceAll('-', '')
  return hex.slice(0, 12) + hex.slice(20)
}

/** The UUIDs between which the one of an object id lies. Of those, `isOf` tells which it is. */
export function boundsOf(objectId: string): { readonly from: string; readonly to: string } {
  const [time, end] = [objectId.slice(0, 12), objectId.slice(12)]
  return { from: uuidOfHex(`${time}00000000${end}`), to: uuidOfHex(`${time}ffffffff${end}`) }
}
