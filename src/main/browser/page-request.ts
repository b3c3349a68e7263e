// One request for a page at the browser door: who asks, and what for. Pure; page-server.ts does the sending.
import { type PageAnswer, type PageFiles, textAnswer } from '../door/page-files.ts'
import { pageHeaders } from '../door/page-headers.ts'
import type { PageKeys } from './page-token.ts'
import { againHeader } from './running-door.ts'

export interface PageRequest {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: Readonly<Record<string, string | string[] | undefined>> & {
    readonly host?: string | undefined
    readonly cookie?: string | undefined
  }
}

export interface PageDoor {
  /** The one host this door answers as; a foreign name pointed at this machine is not it. */
  readonly host: string
  readonly keys: PageKeys
  readonly page: PageFiles
}

export function answerPageRequest({ method, url = '/', headers }: PageRequest, door: PageDoor): PageAnswer {
  if (headers.host !== door.host) return textAnswer(403, `Galla is at http://${door.host}`)
  if (method === 'POST' && url === '/again') return answerAgain(headers[againHeader], door)
  if (method !== 'GET' && method !== 'HEAD') return textAnswer(405, 'This server only answers GET.')
  const place = url.startsWith('/') ? URL.parse(`http://${door.host}${url}`) : null
  if (place === null) return textAnswer(400, 'That is no address.')
  const isAdmitted = door.keys.admits(headers.cookie)
  if (place.pathname === '/open') {
    const isRedeemed = door.keys.redeem(place.searchParams.get('token') ?? '')
    if (isRedeemed) return inside({ 'set-cookie': door.keys.setCookie })
    // An address that was used up still leads a window that has the key inside.
    if (isAdmitted) return inside({})
  }
  if (!isAdmitted)
    return textAnswer(
      401,
      'This address was used already. Start Galla once more: it opens a window, or prints a new address.',
    )
  return door.page.answer(place.pathname)
}

/** A second start of Galla asks for a window of the counter that is open already. */
function answerAgain(key: string | string[] | undefined, { host, keys }: PageDoor): PageAnswer {
  if (typeof key !== 'string' || !keys.isAgainKey(key)) return textAnswer(403, 'That is not the key.')
  return textAnswer(200, addressOf(`http://${host}`, keys))
}

/** An address that lets one window in, once. */
export function addressOf(origin: string, keys: PageKeys): string {
  return `${origin}/open?token=${keys.newToken()}`
}

/** Away from the address with the token, so that it is not kept in the history. */
function inside(headers: Record<string, string>): PageAnswer {
  const place = { location: '/', 'cache-control': 'no-store' }
  return { status: 303, headers: { ...pageHeaders(), ...place, ...headers }, body: new Uint8Array() }
}
