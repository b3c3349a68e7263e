// The signed token of a request.

import { ApiRefusal } from '../operations/api-refusal.ts'

const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/

/** Refuses `token_missing`, and `token_unusable` for what is no signed token. */
export function bearerOf({ authorization }: { readonly authorization?: string | undefined }): string {
  if (authorization === undefined) throw new ApiRefusal('token_missing')
  const token = bearer.exec(authorization)?.[1]
  if (token === undefined) throw new ApiRefusal('token_unusable')
  return token
}
