// Who may come in by the browser door. Any page in any browser of this machine can knock at a loopback port, so a window
// must show a key: first a token that works once, carried in the address; from then on a cookie that scripts cannot read.
import { timingSafeEqual } from 'node:crypto'

export interface PageKeys {
  /** A new token, good for one window. */
  newToken(): string
  /** Uses a token up. */
  redeem(token: string): boolean
  /** Whether the `Cookie` header of a request holds the key. */
  admits(cookieHeader: string | undefined): boolean
  /** Whether this is the key of whoever may read the data folder; it buys a new token. */
  isAgainKey(given: string): boolean
  readonly againKey: string
  /** The `Set-Cookie` header that gives the key to a browser until it is closed. */
  readonly setCookie: string
}

/** Browsers send a cookie to every port of a host, so the port is in its name. `newSecret` must be unguessable. */
export function createPageKeys(port: number, newSecret: () => string): PageKeys {
  const name = `galla-${port}`
  const key = newSecret()
  const againKey = newSecret()
  const tokens = new Set<string>()
  return {
    newToken() {
      const token = newSecret()
      tokens.add(token)
      return token
    },
    redeem(token) {
      const found = [...tokens].find(known => isSame(known, token))
      return found !== undefined && tokens.delete(found)
    },
    admits: cookieHeader => cookiesOf(cookieHeader).some(cookie => cookie.name === name && isSame(cookie.value, key)),
    isAgainKey: given => isSame(againKey, given),
    againKey,
    setCookie: `${name}=${key}; Path=/; HttpOnly; SameSite=Strict`,
  }
}

function cookiesOf(header = ''): { name: string; value: string }[] {
  return header.split(';').map(pair => {
    const [name = '', ...value] = pair.split('=')
    return { name: name.trim(), value: value.join('=').trim() }
  })
}

/** Takes as long for a good guess as for a bad one. */
function isSame(known: string, given: string): boolean {
  const [a, b] = [Buffer.from(known), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}
