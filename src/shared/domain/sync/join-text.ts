// What the QR code of an enrolment code says: the code and where to take it. A scanner types it into the field of the
// counter that joins.

export interface JoinText {
  readonly code: string
  readonly address: string
}

const scheme = 'galla-join:'

/** `galla-join:7KQM2A@https://api.example.com` */
export function joinText({ address, code }: JoinText): string {
  return `${scheme}${code}@${address}`
}

/** Undefined when it is no such text. */
export function readJoinText(text: string): JoinText | undefined {
  const typed = text.trim()
  if (!typed.toLowerCase().startsWith(scheme)) return undefined
  const at = typed.indexOf('@')
  if (at < 0) return undefined
  const [code, address] = [typed.slice(scheme.length, at).trim(), typed.slice(at + 1).trim()]
  return code === '' || address === '' ? undefined : { code, address }
}
