// An account of the marketplace, signed in.
import type { Answered, CallOptions, Method, TestApi } from './open-test-api.ts'

export const meera = {
  email: 'meera@nair.example',
  password: 'gold ring 7',
  role: 'seller',
  profile: { firstName: 'Meera', lastName: 'Nair', phone: '9800000001', company: 'Nair Wholesale' },
}

export interface SignedInAccount {
  readonly token: string
  readonly call: TestApi['call']
}

export async function registerAccount(
  api: Pick<TestApi, 'call'>,
  fields: Readonly<Record<string, unknown>> = meera,
): Promise<SignedInAccount> {
  const { body } = await api.call<{ token: string }>('POST', '/api/auth/register', fields)
  return withToken(api, body.token)
}

/** The same account once more: a token is good for a week. */
export async function signInAgain(api: Pick<TestApi, 'call'>, email: string): Promise<SignedInAccount> {
  const { body } = await api.call<{ token: string }>('POST', '/api/auth/login', { email, password: meera.password })
  return withToken(api, body.token)
}

function withToken(api: Pick<TestApi, 'call'>, token: string): SignedInAccount {
  const headers = { authorization: `Bearer ${token}` }
  const call = <B = unknown>(method: Method, url: string, sent?: unknown, options: CallOptions = {}) =>
    api.call<B>(method, url, sent, { ...options, headers: { ...headers, ...options.headers } }) as Promise<Answered<B>>
  return { token, call }
}
