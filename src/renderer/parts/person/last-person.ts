// Who signed in, or allowed something, at this machine last: chosen first the next time.

export type LastOf = 'signIn' | 'approval'

export function lastPerson(of: LastOf): string | null {
  return localStorage.getItem(`galla.last.${of}`)
}

export function rememberPerson(of: LastOf, personId: string): void {
  localStorage.setItem(`galla.last.${of}`, personId)
}
